import { createHash } from 'node:crypto'
import type { seasons } from '@contract/seasons'
import type { Handler } from '../../shared/handler'
import { ok, refuse } from '../../shared/outcome'
import { topicRow } from '../../shared/topic-rows'
import type { SeasonsRepo } from '../repo'

/** Made of the title, so that two who add the same one at once write one document. */
const idOf = (title: string): string => `t-${createHash('sha256').update(title).digest('hex').slice(0, 24)}`

export const addTopic: Handler<typeof seasons.addTopic, SeasonsRepo> = async (
  { title, category, minutes },
  { repo },
) => {
  const _id = idOf(title)
  if ((await repo.topic(_id)) || (await repo.topicTitled(title)))
    return refuse('SameName', 'there is a topic of this title', 'title')
  const topic = { _id, v: 1 as const, title, category, nominalSec: minutes * 60 }
  await repo.putTopic(topic)
  return ok({ topic: topicRow(topic, 0) })
}
