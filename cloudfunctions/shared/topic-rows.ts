import { Category } from '@contract/categories'
import type { TopicRow } from '@contract/seasons'
import type { LessonRecord, TopicRecord } from '@records/index'

/**
 * A topic as organisers see it.
 * @param lessons how many offer it now
 * @example topicRow({ _id: 't1', nominalSec: 249, … }, 1).minutes // 4
 */
export const topicRow = ({ _id, title, category, nominalSec }: TopicRecord, lessons: number): TopicRow => ({
  id: _id,
  title,
  category,
  minutes: Math.round(nominalSec / 60),
  lessons,
})

const keyOf = ({ category, title }: TopicRecord): string => `${Category.options.indexOf(category)} ${title}`

/**
 * Topics by category and title, with how many lessons offer them now.
 * @example topicRows([{ _id: 't1', nominalSec: 2_700, … }], []) // [{ id: 't1', minutes: 45, lessons: 0, … }]
 */
export function topicRows(
  topics: readonly TopicRecord[],
  lessons: readonly Pick<LessonRecord, 'topicId' | 'state'>[],
): TopicRow[] {
  const counts = new Map<string, number>()
  for (const { topicId, state } of lessons)
    if (state === 'published') counts.set(topicId, (counts.get(topicId) ?? 0) + 1)
  return [...topics]
    .sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
    .map((topic) => topicRow(topic, counts.get(topic._id) ?? 0))
}
