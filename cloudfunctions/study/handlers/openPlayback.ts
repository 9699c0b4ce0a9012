import type { study } from '@contract/study'
import { dayOf } from '@domain/day'
import type { Handler } from '../../shared/handler'
import { newId } from '../../shared/ids'
import { ok, refuse } from '../../shared/outcome'
import type { StudyRepo } from '../repo'
import { isOffered } from '../rules/cards'
import { openSession, takesPlayback } from '../rules/sessions'

export const openPlayback: Handler<typeof study.openPlayback, StudyRepo> = async (
  { lessonId },
  { actor: { person }, repo, now },
) => {
  const lesson = await repo.lesson(lessonId)
  if (!person || !lesson || !isOffered(lesson, person)) {
    return refuse('NoSuchLesson', 'no such lesson for this caller', 'lessonId')
  }
  const season = await repo.openSeason()
  if (!season || !takesPlayback(season, dayOf(now)))
    return refuse('NoSeason', 'no season takes playback today')
  const topic = await repo.topic(lesson.topicId)
  const progress = await repo.progress(season._id, person._id, lesson.topicId)
  const seen = progress?.lessons.find((one) => one.lessonId === lessonId)
  const before = await repo.playback(person._id)
  const positionSec = seen?.positionSec ?? 0
  const sessionId = newId()
  await repo.putPlayback(
    openSession({
      personId: person._id,
      before,
      lesson: { ...lesson, nominalSec: topic?.nominalSec ?? lesson.nominalSec },
      season,
      sessionId,
      positionSec,
      now,
    }),
  )
  return ok({ sessionId, medium: lesson.medium, positionSec, spans: seen?.spans ?? [] })
}
