import type { courses } from '@contract/courses'
import type { Handler } from '../../shared/handler'
import { ok, refuse } from '../../shared/outcome'
import { topicRows } from '../../shared/topic-rows'
import type { CoursesRepo } from '../repo'
import { formOf } from '../rules/lesson'
import { lessonRow } from '../rules/rows'

export const noSuchLesson = () => refuse('NoSuchLesson', 'no such lesson', 'lessonId')

export const lessons: Handler<typeof courses.lessons, CoursesRepo> = async (_, { repo }) => {
  const [rows, topics] = await Promise.all([repo.lessonRows(), repo.topics()])
  return ok({ lessons: rows.map(lessonRow), topics: topicRows(topics, rows) })
}

export const lessonForm: Handler<typeof courses.lessonForm, CoursesRepo> = async ({ lessonId }, { repo }) => {
  const [lesson, topics, rows] = await Promise.all([
    lessonId === null ? null : repo.lesson(lessonId),
    repo.topics(),
    repo.lessonRows(),
  ])
  if (lessonId !== null && !lesson) return noSuchLesson()
  return ok({
    lesson: lesson && {
      id: lesson._id,
      state: lesson.state,
      durationSec: lesson.durationSec,
      form: formOf(lesson),
    },
    topics: topicRows(topics, rows),
  })
}
