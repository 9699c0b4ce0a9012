import type { courses } from '@contract/courses'
import type { Handler, Prepare } from '../../shared/handler'
import { log } from '../../shared/log'
import { ok, refuse } from '../../shared/outcome'
import type { CoursesRepo } from '../repo'
import { wordsOf } from '../rules/lesson'
import { noSuchLesson } from './lessons'

/** As many letters as one check takes (PLATFORM §2). */
const A_CHECK = 2_500

const piecesOf = (words: string): string[] => {
  const letters = [...words]
  return Array.from({ length: Math.ceil(letters.length / A_CHECK) }, (_, i) =>
    letters.slice(i * A_CHECK, (i + 1) * A_CHECK).join(''),
  )
}

interface Checked {
  words: string
}

/**
 * WeChat's word about what everybody is going to read. What it only doubts is the organiser's to answer for, who has
 * just read it; where it doesn't answer nothing is published.
 */
export const preparePublish: Prepare<typeof courses.publishLesson, CoursesRepo, Checked> = async (
  { lessonId },
  { actor, repo, requestId },
) => {
  const lesson = await repo.lesson(lessonId)
  if (!lesson) return noSuchLesson()
  const words = wordsOf(lesson)
  if ((lesson.lacks ?? []).length > 0) return ok({ words })
  const verdicts = await Promise.all(piecesOf(words).map((piece) => repo.checkText(piece, actor.openid)))
  if (verdicts.some(({ suggest }) => suggest === 'risky'))
    return refuse('Improper', 'the check refuses its words', 'lessonId')
  for (const { suggest, traceId } of verdicts)
    if (suggest === 'review') log({ requestId, what: 'published in doubt', lessonId, traceId })
  return ok({ words })
}

/** Words that changed after they were checked are not published; asked again, the new ones are checked. */
export const publishLesson: Handler<typeof courses.publishLesson, CoursesRepo, Checked> = async (
  { lessonId },
  { repo, prepared: { words }, now },
) => {
  const lesson = await repo.lesson(lessonId)
  if (!lesson) return noSuchLesson()
  const { state, lacks = [] } = lesson
  if (state === 'published' || lacks.length > 0 || wordsOf(lesson) !== words) return ok({ state, lacks })
  const topic = await repo.topic(lesson.topicId)
  await repo.putLesson({
    ...lesson,
    ...(topic && { category: topic.category, nominalSec: topic.nominalSec }),
    position: (await repo.lastPosition()) + 1,
    state: 'published',
    publishedAt: lesson.publishedAt ?? now,
  })
  return ok({ state: 'published', lacks: [] })
}

/** Off the lists, and a draft off the table; a playing that is open goes on, and what was learned stays. */
export const retireLesson: Handler<typeof courses.retireLesson, CoursesRepo> = async (
  { lessonId },
  { repo, now },
) => {
  const lesson = await repo.lesson(lessonId)
  if (!lesson) return noSuchLesson()
  const { state, publishedAt = null } = lesson
  const learnedSince = state === 'published' ? (publishedAt ?? now) : publishedAt
  await repo.putLesson({ ...lesson, state: 'retired', publishedAt: learnedSince })
  return ok({ state: 'retired' })
}
