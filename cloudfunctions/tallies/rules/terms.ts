import type { Category } from '@contract/categories'
import type { Channel } from '@contract/lesson'
import { type MemberCounts, MemberMeasure, type RowsBy } from '@contract/tallies'
import type { Terms } from '@records/index'
import { weekKey } from '../../shared/ledger/sum'

/** Measures that a share says outright; the others follow from days. */
export const SAID = [
  ...(['members', 'mobile', 'grouped', 'ungrouped', 'bound', 'unbound'] as const),
  ...(['notBegun', 'started', 'finished'] as const),
] satisfies MemberMeasure[]

export const REQUIRED = 'required'

/**
 * Content seconds: of a category, of a channel, of both, or all of them.
 * @example secTerm('theory', 'online') // 'sec_theory_online'
 */
export const secTerm = (category: Category | null, channel: Channel | null): string =>
  ['sec', category, channel].filter((part) => part !== null).join('_')

type Turn = 'stuck' | 'late'

/**
 * Somebody who is stuck, or late, from a day on.
 * @example dayTerm('stuck', '2026-12-21') // 'stuck_20261221'
 */
export const dayTerm = (turn: Turn, day: string): string => `${turn}_${day.replaceAll('-', '')}`

/** Days as eight digits compare as days do. */
const turned = (terms: Terms, turn: Turn, until: string): number => {
  const [prefix, last] = [`${turn}_`, dayTerm(turn, until)]
  let sum = 0
  for (const [term, count] of Object.entries(terms)) if (term.startsWith(prefix) && term <= last) sum += count
  return sum
}
const EVER = '9999-12-31'

/**
 * Every measure on a day: what moves with the clock is derived here.
 * @example countsOf({ members: 2, notBegun: 1, stuck_20261215: 1 }, '2026-12-15').stuck // 1
 */
export function countsOf(terms: Terms, today: string): MemberCounts {
  const counts = Object.fromEntries(MemberMeasure.options.map((each) => [each, 0])) as MemberCounts
  for (const measure of SAID) counts[measure] = terms[measure] ?? 0
  counts.stuck = turned(terms, 'stuck', today)
  counts.late = turned(terms, 'late', today)
  counts.onPace = turned(terms, 'stuck', EVER) - counts.stuck
  return counts
}

/**
 * The first day after a day on which a count is another, if nothing is counted meanwhile.
 * @example nextTurn({ stuck_20261215: 1, late_20261220: 1 }, '2026-12-15') // '2026-12-20'
 */
export function nextTurn(terms: Terms, today: string): string | null {
  const now = today.replaceAll('-', '')
  const days = Object.keys(terms).flatMap((term) => /^(?:stuck|late)_(\d{8})$/.exec(term)?.[1] ?? [])
  const next = days.filter((day) => day > now).sort()[0]
  return next === undefined ? null : `${next.slice(0, 4)}-${next.slice(4, 6)}-${next.slice(6)}`
}

/**
 * Under which term a number is kept; null for a measure that comes with the days.
 * @example termOf({ week: '2026-12-15' }) // 'w20261214'
 */
export function termOf(by: RowsBy): string | null {
  if ('week' in by) return weekKey(by.week)
  if ('doing' in by) return by.doing
  if ('category' in by) return secTerm(by.category, by.channel)
  return SAID.find((measure) => measure === by.measure) ?? null
}

/**
 * A number of some people's terms on a day.
 * @example amountOf({ members: 3 }, { measure: 'members' }, '2026-12-15') // 3
 */
export function amountOf(terms: Terms, by: RowsBy, today: string): number {
  const term = termOf(by)
  if (term !== null) return terms[term] ?? 0
  return 'measure' in by ? countsOf(terms, today)[by.measure] : 0
}

/**
 * The sum of several, without what comes to nothing.
 * @example sumOf([{ members: 1 }, { members: 2, mobile: 1 }]) // { members: 3, mobile: 1 }
 */
export function sumOf(all: readonly Terms[]): Terms {
  const sum: Terms = {}
  for (const terms of all)
    for (const [term, count] of Object.entries(terms)) sum[term] = (sum[term] ?? 0) + count
  return Object.fromEntries(Object.entries(sum).filter(([, count]) => count !== 0))
}
