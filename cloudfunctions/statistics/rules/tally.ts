import { TERRITORY_ROOT } from '@domain/territory'
import type { WishTallyRecord } from '@records/index'
import type { Share } from './share'

export const ALL = 'all'

/** How many a term counts; a term is `category/what`. */
export type Terms = ReadonlyMap<string, number>

/**
 * What a share adds, term by term.
 * @example termsOf({ category: 'road', marks: ['collected'], dueOn: '2026-12-18', … }) // ['road/collected', 'road/due-2026-12-18']
 */
export const termsOf = ({ category, marks, dueOn, days }: Share): string[] => [
  ...marks.map((mark) => `${category}/${mark}`),
  ...(dueOn === null ? [] : [`${category}/due-${dueOn}`]),
  ...days.map(({ step, bucket }) => `${category}/days-${step}-${bucket}`),
]

/**
 * The tallies that a share stands in: its village's and the town's, of its month and over all of them.
 * @example tallyIds({ villageId: 'n-v01', month: '2026-12', … }, 1)[0] // '1:n-v01:2026-12'
 */
export const tallyIds = ({ villageId, month }: Pick<Share, 'villageId' | 'month'>, generation: number) =>
  [villageId, TERRITORY_ROOT].flatMap((place) => [month, ALL].map((each) => `${generation}:${place}:${each}`))

/** A wish's share before and after. */
export interface Moved {
  before: Share | null
  after: Share | null
}

/**
 * By how much the terms of each tally move: what was is taken away, what is is added, and what stayed is not touched.
 * @example differences([{ before: null, after: share }], 1).get('1:root:all')!.get('road/collected') // 1
 */
export function differences(moves: readonly Moved[], generation: number): Map<string, Map<string, number>> {
  const all = new Map<string, Map<string, number>>()
  const add = (share: Share | null, by: number) => {
    if (share === null) return
    for (const id of tallyIds(share, generation)) {
      const terms = all.get(id) ?? new Map<string, number>()
      for (const term of termsOf(share)) terms.set(term, (terms.get(term) ?? 0) + by)
      all.set(id, terms)
    }
  }
  for (const { before, after } of moves) {
    add(before, -1)
    add(after, 1)
  }
  for (const [id, terms] of all) {
    for (const [term, by] of terms) if (by === 0) terms.delete(term)
    if (terms.size === 0) all.delete(id)
  }
  return all
}

/**
 * A tally after its terms have moved, in the order of the terms; null when nothing is left of it.
 * @example moveTally(null, '1:root:all', new Map([['road/collected', 1]])) // { placeId: 'root', month: 'all', … }
 */
export function moveTally(before: WishTallyRecord | null, _id: string, by: Terms): WishTallyRecord | null {
  const counts = new Map(before?.terms.map(({ term, count }) => [term, count]))
  for (const [term, count] of by) counts.set(term, (counts.get(term) ?? 0) + count)
  const terms = [...counts]
    .filter(([, count]) => count !== 0)
    .map(([term, count]) => ({ term, count }))
    .sort((a, b) => (a.term < b.term ? -1 : 1))
  const [generation = '', placeId = '', month = ''] = _id.split(':')
  return terms.length === 0 ? null : { _id, v: 1, generation: Number(generation), placeId, month, terms }
}
