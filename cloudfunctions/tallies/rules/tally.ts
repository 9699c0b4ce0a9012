import { TERRITORY_ROOT } from '@domain/territory'
import type { MemberTallyRecord, TallyHead, Terms } from '@records/index'
import type { Share } from './share'
import { countsOf, nextTurn, REQUIRED, secTerm, sumOf } from './terms'

/** In place of a group, for members without one. */
export const NONE = 'none'

type Place = Pick<MemberTallyRecord, 'kind' | 'placeId' | 'villageId' | 'branchId' | 'groupId' | 'cohort'>

/**
 * What a branch has of a group, which may be another branch's, or of members without one.
 * @example partId('n-b01', null) // 'n-b01:none'
 */
export const partId = (branchId: string, groupId: string | null): string => `${branchId}:${groupId ?? NONE}`

/** @example cohortId('young') // 'cohort-young' */
export const cohortId = (cohort: Share['cohort']): string => `cohort-${cohort}`

/**
 * The places that a share stands in.
 * @example placesIn(share).map(({ placeId }) => placeId) // ['root', 'n-v01', 'n-b01', 'n-b01:n-b01-s1', 'cohort-village', 'n-b01:cohort-village']
 */
export const placesIn = ({ villageId, branchId, groupId, cohort }: Share): Place[] => {
  const none = { villageId: null, branchId: null, groupId: null, cohort: null }
  return [
    { ...none, kind: 'town', placeId: TERRITORY_ROOT },
    { ...none, kind: 'village', placeId: villageId },
    { ...none, kind: 'branch', placeId: branchId, villageId },
    { ...none, kind: 'part', placeId: partId(branchId, groupId), villageId, branchId, groupId },
    { ...none, kind: 'cohort', placeId: cohortId(cohort), cohort },
    {
      ...{ ...none, kind: 'branchCohort', villageId, branchId, cohort },
      placeId: `${branchId}:${cohortId(cohort)}`,
    },
  ]
}

/** A member's share before and after. */
export interface Moved {
  before: Share | null
  after: Share | null
}

/** How a place's terms move. */
export interface Delta {
  place: Place
  by: Terms
}

const negative = (terms: Terms): Terms =>
  Object.fromEntries(Object.entries(terms).map(([term, count]) => [term, -count]))

/**
 * By how much each place moves: what was is taken away, what is is added; a place where nothing moved isn't there.
 * @example deltas([{ before: null, after: share }])[0] // { place: { kind: 'town', … }, by: { members: 1, … } }
 */
export function deltas(moves: readonly Moved[]): Delta[] {
  const all = new Map<string, { place: Place; terms: Terms[] }>()
  const add = (share: Share | null, terms: Terms) => {
    for (const place of share ? placesIn(share) : []) {
      const known = all.get(place.placeId) ?? { place, terms: [] }
      known.terms.push(terms)
      all.set(place.placeId, known)
    }
  }
  for (const { before, after } of moves) {
    if (before) add(before, negative(before.adds))
    if (after) add(after, after.adds)
  }
  return [...all.values()]
    .map(({ place, terms }) => ({ place, by: sumOf(terms) }))
    .filter(({ by }) => Object.keys(by).length > 0)
}

/**
 * How a place stands on a day.
 * @example headOf({ members: 2, notBegun: 1, stuck_20261221: 1 }, '2026-12-15') // { until: '2026-12-21', need: 1, … }
 */
export function headOf(terms: Terms, today: string): TallyHead {
  const counts = countsOf(terms, today)
  return {
    ...{ until: nextTurn(terms, today), counts },
    totalSec: terms[secTerm(null, null)] ?? 0,
    requiredSec: terms[REQUIRED] ?? 0,
    need: (counts.notBegun ?? 0) + (counts.stuck ?? 0),
  }
}

const sorted = (terms: Terms): Terms =>
  Object.fromEntries(Object.entries(terms).sort(([a], [b]) => (a < b ? -1 : 1)))

/**
 * A tally after its terms have moved; null when nothing is left of it.
 * @example movedTally(null, { place, by: { members: 1 } }, 1, '2026-12-15') // { _id: '1:n-b01', terms: { members: 1 }, … }
 */
export function movedTally(
  before: MemberTallyRecord | null,
  { place, by }: Delta,
  generation: number,
  today: string,
): MemberTallyRecord | null {
  const terms = sorted(sumOf([before?.terms ?? {}, by]))
  if (Object.keys(terms).length === 0) return null
  const headed = place.kind === 'village' || place.kind === 'branch'
  const _id = `${generation}:${place.placeId}`
  return { _id, v: 1, generation, ...place, terms, head: headed ? headOf(terms, today) : null }
}
