import type { study } from '@contract/study'
import type { Handler } from '../../shared/handler'
import { ok, refuse } from '../../shared/outcome'
import type { StudyRepo } from '../repo'
import { blankDay, claimed, claimOf } from '../rules/days/claim'
import { stateOf } from '../rules/days/state'
import { studyToday } from '../rules/days/view'
import { studyDaysOf } from './studyDaysOf'

/**
 * The tap is kept whether or not the ledger bears it out by now: what was played may still be on its way, and then the
 * day lights up when it comes (decision 017). The day's one document is what two taps at once both write.
 */
export const checkInDay: Handler<typeof study.checkInDay, StudyRepo> = async (
  tap,
  { actor: { person }, repo, now },
) => {
  const season = await repo.openSeason()
  if (!person || !season) return refuse('NoSeason', 'no season is open')
  const claim = claimOf(tap, season, now)
  if (!claim.ok) return claim
  const { day, tappedAt } = claim.data
  const records = await repo.studyDays(season._id, person._id)
  const before = records.find((record) => record.day === day) ?? blankDay(season._id, person._id, day)
  const after = claimed(before, tappedAt, now)
  const others = records.filter((record) => record !== before)
  const days = await studyDaysOf({ season, personId: person._id, now, repo, records: [...others, after] })
  await repo.putStudyDay(days.records.get(day)!, now)
  return ok({ day, state: stateOf(days, day), today: studyToday(days) })
}
