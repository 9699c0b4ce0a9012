import { addDays, dayOf } from '@domain/day'
import { lastForgotten } from '@domain/retention'
import type { PersonRecord, SeasonRecord } from '@records/index'

type Running = Pick<SeasonRecord, 'opensOn' | 'closesOn' | 'state'>

/**
 * The last day on which those left who are forgotten on `today`. Whoever left in a season is kept for as long as what the season
 * kept; such a season reaches past the day after which everybody is kept, so all who left since it opened are in it.
 * @param seasons those not forgotten yet; a draft was nobody's season
 * @example lastLeavers([{ opensOn: '2026-11-01', closesOn: '2027-03-20', state: 'closed' }], '2028-03-19') // '2026-10-31'
 */
export function lastLeavers(seasons: readonly Running[], today: string): string {
  const last = lastForgotten(today)
  const kept = seasons.filter(({ state, closesOn }) => state !== 'draft' && closesOn > last)
  return kept.reduce((day, { opensOn }) => (opensOn <= day ? addDays(opensOn, -1) : day), last)
}

/**
 * Whether a person is one of them: on no roster since then, without a duty, not erased already.
 * @param last what `lastLeavers` says
 * @example leftBy({ …, duties: [], former: { at: 2027-03-20T10:00, … } }, '2027-03-20') // true
 */
export const leftBy = ({ member, former, duties, erasedAt }: PersonRecord, last: string): boolean =>
  erasedAt === undefined &&
  member === undefined &&
  former !== undefined &&
  duties.length === 0 &&
  dayOf(former.at) <= last
