import { type StepDays, TimedStep, type WishCounts, WishMeasure } from '@contract/statistics'
import type { WishCategory } from '@contract/wish'
import { lastWorkingDay } from '@domain/working-days'
import type { WishTallyRecord } from '@records/index'
import { UP_TO, withinDays } from './buckets'

type Category = WishCategory | 'none'

/** A tally's terms, taken apart once. */
interface Part {
  category: Category
  what: string
  count: number
}

const partsOf = (tally: WishTallyRecord | null | undefined): Part[] =>
  (tally?.terms ?? []).map(({ term, count }) => {
    const [category, what] = term.split('/') as [Category, string]
    return { category, what, count }
  })

const none = (): WishCounts =>
  Object.fromEntries(WishMeasure.options.map((measure) => [measure, 0])) as WishCounts

/** Days as text compare as days do; over a weekend or a holiday nothing becomes late. */
const isLate = (what: string, workingDay: string): boolean =>
  what.startsWith('due-') && what.slice('due-'.length) < workingDay

function countsIn(parts: readonly Part[], today: string): WishCounts {
  const counts = none()
  const workingDay = lastWorkingDay(today)
  for (const { what, count } of parts) {
    if (what in counts) counts[what as WishMeasure] += count
    if (isLate(what, workingDay)) counts.overdue += count
  }
  return counts
}

/**
 * A tally with nothing but one category in it; all of it for null.
 * @example ofCategory(tally, 'road').terms // [{ term: 'road/collected', count: 3 }, …]
 */
export const ofCategory = (tally: WishTallyRecord, category: Category | null): WishTallyRecord =>
  category === null
    ? tally
    : { ...tally, terms: tally.terms.filter(({ term }) => term.startsWith(`${category}/`)) }

/**
 * Every measure of a tally on a day: what moves with the clock is derived here.
 * @example countsOf(tally, '2026-12-15').overdue // wishes in work whose day was the 14th or before
 */
export const countsOf = (tally: WishTallyRecord | null | undefined, today: string): WishCounts =>
  countsIn(partsOf(tally), today)

/** The same for each category that there is, in the order of the contract. */
export function categoriesOf(
  tally: WishTallyRecord | null,
  today: string,
  order: readonly WishCategory[],
): { category: WishCategory | null; counts: WishCounts }[] {
  const parts = partsOf(tally)
  return [...order, 'none' as const].flatMap((category) => {
    const own = parts.filter((part) => part.category === category)
    if (own.length === 0) return []
    return [{ category: category === 'none' ? null : category, counts: countsIn(own, today) }]
  })
}

/**
 * How long each step took.
 * @example daysOf(tally)[0] // { step: 'collected', wishes: 12, median: 1, most: 3 }
 */
export function daysOf(tally: WishTallyRecord | null): StepDays[] {
  const parts = partsOf(tally)
  return TimedStep.options.map((step) => {
    const buckets = Array<number>(UP_TO.length + 1).fill(0)
    for (const { what, count } of parts) {
      const [kind, of, bucket] = what.split('-')
      if (kind === 'days' && of === step) buckets[Number(bucket)]! += count
    }
    const wishes = buckets.reduce((sum, count) => sum + count, 0)
    return { step, wishes, median: withinDays(buckets, 0.5), most: withinDays(buckets, 0.9) }
  })
}

/** What each person has in hand and has done, by their ids. */
export function loadsOf(tally: WishTallyRecord | null): { personId: string; inHand: number; done: number }[] {
  const loads = new Map<string, { inHand: number; done: number }>()
  for (const { what, count } of partsOf(tally)) {
    const [, kind, personId] = /^(inHand|done)-(.+)$/.exec(what) ?? []
    if (kind === undefined || personId === undefined) continue
    const load = loads.get(personId) ?? { inHand: 0, done: 0 }
    loads.set(personId, { ...load, [kind]: load[kind as 'inHand' | 'done'] + count })
  }
  return [...loads].map(([personId, load]) => ({ personId, ...load }))
}
