import type { ErrorOf } from '@contract/core'
import type { courses } from '@contract/courses'
import type { LessonRecord } from '@records/index'
import type { Handler, Prepare } from '../../shared/handler'
import { newId } from '../../shared/ids'
import { ok, type Refusal, refuse } from '../../shared/outcome'
import type { CoursesRepo } from '../repo'
import { type Found, fittingForm, keepsTimeline, savedLesson } from '../rules/lesson'
import { noSuchLesson } from './lessons'
import { lookInto } from './look-into'

/** A lesson on the lists changes under nobody's eyes: it is taken off them first. */
function shut(
  lessonId: string | null,
  before: LessonRecord | null,
): Refusal<ErrorOf<typeof courses.saveLesson>> | null {
  if (lessonId !== null && !before) return noSuchLesson()
  return before?.state === 'published' ? refuse('AlreadyPublished', 'retire it first', 'lessonId') : null
}

export const prepareSave: Prepare<typeof courses.saveLesson, CoursesRepo, Found> = async (
  { lessonId, form },
  { repo },
) => {
  const [before, topic] = await Promise.all([
    lessonId === null ? null : repo.lesson(lessonId),
    repo.topic(form.topicId),
  ])
  const refused = shut(lessonId, before)
  if (refused) return refused
  if (!topic) return refuse('NoSuchTopic', 'no such topic', 'form.topicId')
  return lookInto(fittingForm(form), repo)
}

export const saveLesson: Handler<typeof courses.saveLesson, CoursesRepo, Found> = async (
  { lessonId, form },
  { repo, prepared: found, now },
) => {
  const before = lessonId === null ? null : await repo.lesson(lessonId)
  const refused = shut(lessonId, before)
  if (refused) return refused
  const topic = await repo.topic(form.topicId)
  if (!topic) return refuse('NoSuchTopic', 'no such topic', 'form.topicId')
  const _id = before?._id ?? newId()
  const lesson = savedLesson({ _id, before, form: fittingForm(form), topic, found, now })
  if (before && !keepsTimeline(before, lesson))
    return refuse('OtherTimeline', 'people have learned by the one it has', 'form')
  await repo.putLesson(lesson)
  return ok({ lessonId: _id, durationSec: lesson.durationSec, lacks: lesson.lacks ?? [] })
}
