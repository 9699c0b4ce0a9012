import type { study } from '@contract/study'
import type { Handler } from '../../shared/handler'
import { ok, refuse } from '../../shared/outcome'
import type { StudyRepo } from '../repo'
import { monthOf } from '../rules/days/calendar'
import { blankDay } from '../rules/days/claim'
import { madeUpIn, mayMakeUp } from '../rules/days/make-ups'
import { calendarOf } from '../rules/days/view'
import { studyDaysOf } from './studyDaysOf'

/** Two make-ups at once both write the month's document, so that the last one left can't be spent twice. */
export const makeUpDay: Handler<typeof study.makeUpDay, StudyRepo> = async (
  { day },
  { actor: { person }, repo, now },
) => {
  const season = await repo.openSeason()
  if (!person || !season) return refuse('NoSeason', 'no season is open')
  const days = await studyDaysOf({ season, personId: person._id, now, repo })
  const may = mayMakeUp(days, day)
  if (!may.ok) return may
  const before = days.records.get(day) ?? blankDay(season._id, person._id, day)
  const after = { ...days, records: new Map(days.records).set(day, { ...before, madeUpAt: now }) }
  await repo.putStudyDay(after.records.get(day)!, now)
  const month = monthOf(day)
  await repo.putMakeUps({
    seasonId: season._id,
    _id: `${season._id}:${person._id}:${month}`,
    v: 1,
    days: madeUpIn(after, month),
  })
  return ok(calendarOf(after, month))
}
