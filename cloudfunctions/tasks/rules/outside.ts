import type { ErrorOf } from '@contract/core'
import type { OutsideLine, tasks } from '@contract/tasks'
import { instantOf } from '@domain/day'
import type { OutsideRecord, SeasonRecord } from '@records/index'
import { type Outcome, ok, refuse } from '../../shared/outcome'

/** What one person may hand in on a day. */
export const A_DAY = 5

/** The season that a day of study belongs to, or why it can't be handed in. */
export function seasonOf(
  season: SeasonRecord | null,
  on: string,
  today: string,
): Outcome<SeasonRecord, Extract<ErrorOf<typeof tasks.handInOutside>, 'NoSeason' | 'WrongDay'>> {
  if (!season || today < season.opensOn || today > season.closesOn)
    return refuse('NoSeason', 'no open season')
  if (on < season.opensOn || on > today) return refuse('WrongDay', 'before the season or ahead', 'on')
  return ok(season)
}

/** As its owner sees it. */
export const outsideLine = ({ _id, on, what, category, minutes, ...rest }: OutsideRecord): OutsideLine => ({
  id: _id,
  on,
  what,
  category,
  minutes,
  state: rest.state,
  creditedSec: rest.creditedSec,
  reason: rest.reason,
  at: instantOf(rest.at),
})
