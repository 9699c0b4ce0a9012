import type { LessonRow } from '@contract/courses'
import type { TopicRow } from '@contract/seasons'
import type { LessonRecord, TopicRecord } from '@records/index'

type Listed = Pick<
  LessonRecord,
  '_id' | 'title' | 'category' | 'medium' | 'state' | 'durationSec' | 'topicId'
>

export const lessonRow = ({ _id, title, category, medium, state, durationSec }: Listed): LessonRow => ({
  id: _id,
  title,
  category,
  medium,
  state,
  durationSec,
})

/**
 * Topics with how many lessons offer them now.
 * @example topicRows([{ _id: 't1', nominalSec: 2_700, … }], []) // [{ id: 't1', minutes: 45, lessons: 0, … }]
 */
export function topicRows(
  topics: readonly TopicRecord[],
  lessons: readonly Pick<LessonRecord, 'topicId' | 'state'>[],
): TopicRow[] {
  const offered = lessons.filter(({ state }) => state === 'published')
  return topics.map(({ _id, title, category, nominalSec }) => ({
    id: _id,
    title,
    category,
    minutes: Math.round(nominalSec / 60),
    lessons: offered.filter(({ topicId }) => topicId === _id).length,
  }))
}
