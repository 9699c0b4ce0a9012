import type { SafeTable } from '@contract/statistics'
import type { WishCategory } from '@contract/wish'
import { categoryWords } from './figures-view'

/** What stands in the place of a number that isn't published. */
export const FEW = '少'

/**
 * A column as it is read: a month, a category, or the total.
 * @example columnWords('2026-12') // '12 月'
 */
export function columnWords(column: string): string {
  if (/^\d{4}-\d{2}$/.test(column)) return `${Number(column.slice(5))} 月`
  return column === '合计' ? column : categoryWords(column as WishCategory | 'none')
}

/** @example cellWords(null) // '少' */
export const cellWords = (count: number | null | undefined): string => String(count ?? FEW)

/** One line of one column: what was asked for, and of that met. */
export interface WeeklyLine {
  label: string
  collected: number | null
  met: number | null
}

/** A column of the table, so that a narrow phone shows one at a time. */
export const columnLines = ({ lines }: SafeTable, column: number): WeeklyLine[] =>
  lines.map(({ label, collected, met }) => ({
    label,
    collected: collected[column] ?? null,
    met: met[column] ?? null,
  }))

/**
 * A column in one sentence.
 * @example weeklyWords('合计', lines) // '合计：提了 40 件，销号 12 件'
 */
export function weeklyWords(column: string, lines: readonly WeeklyLine[]): string {
  const total = lines.at(-1)
  return total
    ? `${columnWords(column)}：提了 ${cellWords(total.collected)} 件，销号 ${cellWords(total.met)} 件`
    : `${columnWords(column)}：还没有`
}
