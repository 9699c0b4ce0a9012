import { addDays } from '@domain/day'
import type { ReportTable } from '@records/index'
import { type Grid, suppressed, withTotals } from './suppress'

/**
 * The Monday of a day's week.
 * @example weekOf('2026-12-15') // '2026-12-14'
 */
export const weekOf = (day: string): string =>
  addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7))

/** What a table is made of: the same lines and columns for both of its numbers. */
export interface Counted {
  lines: string[]
  columns: string[]
  collected: Grid
  met: Grid
}

const TOTAL = '合计'
const isSmall = (count: number): boolean => count > 0 && count < 5

/**
 * A table as it may be published. Where it doesn't say how many were collected it doesn't say how many were met either, nor
 * where the few that were not met would follow.
 * @example safeTable({ lines: ['青石桥村'], columns: ['2026-12'], collected: [[3]], met: [[1]] }).lines[0].collected // [null, null]
 */
export function safeTable({ lines, columns, collected, met }: Counted): ReportTable {
  const all = withTotals(collected)
  const done = withTotals(met)
  const safe = suppressed(all)
  const safeMet = suppressed(done, (r, c) => safe[r]![c] === null || isSmall(all[r]![c]! - done[r]![c]!))
  return {
    columns: [...columns, TOTAL],
    lines: [...lines, TOTAL].map((label, r) => ({ label, collected: safe[r]!, met: safeMet[r]! })),
  }
}
