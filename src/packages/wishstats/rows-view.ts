import type { OutputOf } from '@contract/core'
import type { statistics } from '@contract/statistics'
import { dayWords } from '../../words/moments'
import { endWords, stepName } from '../../words/wishes'
import { categoryWords } from './figures-view'

export type WishRow = OutputOf<typeof statistics.rows>['wishes'][number]

/** An end as who works on wishes says it. */
const ended: Partial<Record<NonNullable<WishRow['end']>, string>> = {
  unvisited: '未回访',
  withdrawn: '提的人收回了',
}

/**
 * Where a wish stands, in one line.
 * @example rowNote({ village: '青石桥村', category: 'power', at: '2026-12-07…', step: 'assigned', end: null, overdueDays: 0, … })
 * // '青石桥村 · 照明用电 · 12 月 7 日提的 · 交办'
 */
export const rowNote = ({ village, category, at, step, end }: WishRow): string => {
  const stands = end === null ? stepName[step] : (ended[end] ?? endWords[end])
  return [village, categoryWords(category ?? 'none'), `${dayWords(at.slice(0, 10))}提的`, stands].join(' · ')
}

/** @example lateWords(3) // '过了 3 个工作日' */
export const lateWords = (overdueDays: number): string => `过了 ${overdueDays} 个工作日`
