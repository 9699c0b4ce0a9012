import type { LessonView } from '@contract/lesson'

/** What a friend is sent: the lesson, or the front page where the lesson must stay where it is (FIELD row 9). */
export const shareOf = (lesson: Pick<LessonView, 'id' | 'title' | 'closed'> | null) =>
  lesson && !lesson.closed
    ? { title: lesson.title, path: `/packages/lesson/index?id=${lesson.id}` }
    : { title: '屋场云', path: '/pages/today/index' }
