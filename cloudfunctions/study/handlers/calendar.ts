import type { study } from '@contract/study'
import type { Handler } from '../../shared/handler'
import { ok, refuse } from '../../shared/outcome'
import type { StudyRepo } from '../repo'
import { calendarOf } from '../rules/days/view'
import { studyDaysOf } from './studyDaysOf'

export const calendar: Handler<typeof study.calendar, StudyRepo> = async (
  { month },
  { actor: { person }, repo, now },
) => {
  const season = await repo.openSeason()
  if (!person || !season) return refuse('NoSeason', 'no season is open')
  return ok(calendarOf(await studyDaysOf({ season, personId: person._id, now, repo }), month))
}
