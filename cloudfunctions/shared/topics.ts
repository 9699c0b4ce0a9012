import { aroundOutside } from '@domain/topic'
import type { TopicRecord } from '@records/index'
import type { Documents } from './documents'
import { everyOne } from './finding'

const listed = ({ or, lt, gte }: Documents['command']) =>
  or([{ _id: lt(aroundOutside.below) }, { _id: gte(aroundOutside.from) }])

/** What lessons, sessions and visits can be about. */
export const listedTopics = (documents: Documents): Promise<TopicRecord[]> =>
  everyOne<TopicRecord>(documents, 'topics', listed(documents.command))

/** A listed topic of this title; null when there is none. */
export async function topicTitled(documents: Documents, title: string): Promise<TopicRecord | null> {
  const { and } = documents.command
  const where = and([{ title }, listed(documents.command)])
  return (await documents.find<TopicRecord>('topics', where, { limit: 1 }))[0] ?? null
}
