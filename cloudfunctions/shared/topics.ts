import type { TopicRecord } from '@records/index'
import type { Documents } from './documents'
import { everyOne } from './finding'

/** Topics of one person's study elsewhere are named so; they are in no list. */
const OWN = 'outside-'

/** @example isOwnTopic('outside-4f1c') // true */
export const isOwnTopic = (topicId: string): boolean => topicId.startsWith(OWN)

/** Ids that don't begin so: a full stop comes after the hyphen. */
const listed = ({ or, lt, gte }: Documents['command']) => or([{ _id: lt(OWN) }, { _id: gte('outside.') }])

/** What lessons, sessions and visits can be about. */
export const listedTopics = (documents: Documents): Promise<TopicRecord[]> =>
  everyOne<TopicRecord>(documents, 'topics', listed(documents.command))

/** A listed topic of this title; null when there is none. */
export async function topicTitled(documents: Documents, title: string): Promise<TopicRecord | null> {
  const { and } = documents.command
  const where = and([{ title }, listed(documents.command)])
  return (await documents.find<TopicRecord>('topics', where, { limit: 1 }))[0] ?? null
}
