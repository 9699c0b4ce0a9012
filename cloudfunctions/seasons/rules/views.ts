import { Category } from '@contract/categories'
import type { RuleChange, TopicRow } from '@contract/seasons'
import { instantOf } from '@domain/day'
import type { LessonRecord, PersonRecord, RuleChangeRecord, TopicRecord } from '@records/index'
import { whoIs } from '../../shared/history-lines'

type Names = readonly Pick<PersonRecord, '_id' | 'name'>[]

/**
 * A change as an organiser reads it.
 * @param people those who made changes; somebody erased has no name
 * @example changeView(change by p0005, [苏晚晴]).by // '苏晚晴（组织委员）'
 */
export const changeView = (change: RuleChangeRecord, people: Names): RuleChange => ({
  id: change._id,
  at: instantOf(change.at),
  by: whoIs(people.find(({ _id }) => _id === change.byId)?.name, 'organiser'),
  reason: change.reason,
  changes: change.changes,
  mode: change.mode,
  state: change.state,
  done: change.done,
  total: change.total,
  entries: change.entries,
  addedSec: change.addedSec,
  takenSec: change.takenSec,
})

/**
 * Topics by category and title, each with how many lessons are about it; a lesson that was taken down is none.
 * @example topicRows([topic of 2,700 s], [])[0] // { …, minutes: 45, lessons: 0 }
 */
export function topicRows(
  topics: readonly TopicRecord[],
  lessons: readonly Pick<LessonRecord, 'topicId' | 'state'>[],
): TopicRow[] {
  const counts = new Map<string, number>()
  for (const { topicId, state } of lessons)
    if (state !== 'retired') counts.set(topicId, (counts.get(topicId) ?? 0) + 1)
  const keyOf = ({ category, title }: TopicRecord) => `${Category.options.indexOf(category)} ${title}`
  return [...topics]
    .sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
    .map((topic) => topicRow(topic, counts.get(topic._id) ?? 0))
}

/** @example topicRow({ _id: 't1', nominalSec: 249, … }, 1).minutes // 4 */
export const topicRow = ({ _id, title, category, nominalSec }: TopicRecord, lessons: number): TopicRow => ({
  id: _id,
  title,
  category,
  minutes: Math.round(nominalSec / 60),
  lessons,
})
