import type { study } from '@contract/study'
import { dayOf } from '@domain/day'
import type { Handler } from '../../shared/handler'
import { ok, refuse } from '../../shared/outcome'
import type { StudyRepo } from '../repo'
import { isLookedThrough, isOffered } from '../rules/cards'
import { filesOf, lessonView } from '../rules/lesson'
import { takesPlayback } from '../rules/sessions'

export const lesson: Handler<typeof study.lesson, StudyRepo> = async (
  { lessonId },
  { actor: { person, duties }, repo, now },
) => {
  const [found, season] = await Promise.all([
    repo.lesson(lessonId),
    person?.member ? repo.openSeason() : null,
  ])
  const looks = found !== null && isLookedThrough(found, duties)
  if (!found || !(looks || isOffered(found, person))) {
    return refuse('NoSuchLesson', 'no such lesson for this caller', 'lessonId')
  }
  const [urls, progress] = await Promise.all([
    repo.urls(filesOf(found)),
    person && season ? repo.progress(season._id, person._id, found.topicId) : null,
  ])
  const open = season && !looks && takesPlayback(season, dayOf(now)) ? season : null
  return ok(lessonView({ lesson: found, progress, season: open, urls }))
}
