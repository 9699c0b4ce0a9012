import type { Category } from '@contract/categories'
import type { PersonRecord, TopicRecord } from '@records/index'

interface OfferedTopic {
  id: string
  title: string
  category: Category
  minutes: number
}

/** Below this a topic is a clip and nothing to come together for. */
const SHORTEST_SEC = 15 * 60

/**
 * Topics that can be gone through in company, by category.
 * @example offeredTopics([{ nominalSec: 240, … }]) // []
 */
export const offeredTopics = (topics: readonly TopicRecord[]): OfferedTopic[] =>
  topics
    .filter(({ nominalSec }) => nominalSec >= SHORTEST_SEC)
    .map(({ _id, title, category, nominalSec }) => ({
      id: _id,
      title,
      category,
      minutes: Math.round(nominalSec / 60),
    }))

/** Who may host: whoever holds a duty in the branch, and the caller first. */
export function offeredHosts(
  members: readonly PersonRecord[],
  caller: PersonRecord | null,
): Pick<PersonRecord, '_id' | 'name'>[] {
  const able = members.filter(
    ({ _id, duties }) => _id !== caller?._id && duties.some(({ role }) => role !== 'member'),
  )
  return caller ? [caller, ...able] : able
}
