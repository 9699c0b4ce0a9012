import { Category } from '@contract/categories'
import { Channel } from '@contract/lesson'
import { Doing, type Figures } from '@contract/tallies'
import { addDays, weekOf } from '@domain/day'
import { seasonView } from '@domain/season'
import { daysBetween } from '@domain/standing'
import type { SeasonRecord, Terms } from '@records/index'
import { weekKey } from '../../shared/ledger/sum'
import { countsOf, REQUIRED, secTerm } from './terms'

const DAYS = 7

/**
 * The Mondays of a season up to a day.
 * @example mondaysOf({ opensOn: '2026-12-02', closesOn: '2027-03-20' }, '2026-12-15') // ['2026-11-30', '2026-12-07', '2026-12-14']
 */
export function mondaysOf(
  { opensOn, closesOn }: Pick<SeasonRecord, 'opensOn' | 'closesOn'>,
  today: string,
): string[] {
  const last = [today, closesOn].sort()[0]!
  const mondays: string[] = []
  for (let monday = weekOf(opensOn); monday <= last; monday = addDays(monday, DAYS)) mondays.push(monday)
  return mondays
}

/** Weeks of the season, and any other in which something was credited. */
function weeksOf(terms: Terms, season: SeasonRecord | null, today: string): Figures['weeks'] {
  const known = Object.keys(terms).flatMap((term) => {
    const [, year, month, day] = /^w(\d{4})(\d{2})(\d{2})$/.exec(term) ?? []
    return year === undefined ? [] : [`${year}-${month}-${day}`]
  })
  const all = new Set([...(season ? mondaysOf(season, today) : []), ...known])
  return [...all].sort().map((from) => ({ from, sec: terms[weekKey(from)] ?? 0 }))
}

/**
 * What would be learned by a day if everybody went evenly from the first to the last.
 * @example evenSec(43_200, season of 139 days, on its 44th) // 13_674
 */
export function evenSec(
  requiredSec: number,
  { opensOn, closesOn }: Pick<SeasonRecord, 'opensOn' | 'closesOn'>,
  today: string,
): number {
  const days = daysBetween(opensOn, closesOn) + 1
  const gone = Math.min(days, Math.max(0, daysBetween(opensOn, today) + 1))
  return Math.floor((requiredSec * gone) / days)
}

export type Numbers = Omit<Figures, 'place' | 'asOf' | 'waiting' | 'rebuilding'>

/**
 * All that a page says of some members' terms on a day.
 * @example figuresOf(terms of the town, season, '2026-12-15').counts.members // 1415
 */
export function figuresOf(terms: Terms, season: SeasonRecord | null, today: string): Numbers {
  const requiredSec = terms[REQUIRED] ?? 0
  const of = (category: Category, channel: Channel) => terms[secTerm(category, channel)] ?? 0
  return {
    season: season && seasonView(season),
    counts: countsOf(terms, today),
    totalSec: terms[secTerm(null, null)] ?? 0,
    requiredSec,
    evenSec: season ? evenSec(requiredSec, season, today) : 0,
    byCategory: Category.options.map((category) => ({
      category,
      channels: Object.fromEntries(
        Channel.options.map((channel) => [channel, of(category, channel)]),
      ) as Record<Channel, number>,
    })),
    doings: Object.fromEntries(Doing.options.map((doing) => [doing, terms[doing] ?? 0])) as Record<
      Doing,
      number
    >,
    weeks: weeksOf(terms, season, today),
  }
}
