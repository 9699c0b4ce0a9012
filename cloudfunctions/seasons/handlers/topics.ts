import type { seasons } from '@contract/seasons'
import type { Handler } from '../../shared/handler'
import { ok } from '../../shared/outcome'
import { topicRows } from '../../shared/topic-rows'
import type { SeasonsRepo } from '../repo'
import { seenChanges } from './seen-changes'

export const topics: Handler<typeof seasons.topics, SeasonsRepo> = async (_, { repo }) => {
  const [all, lessons, changes] = await Promise.all([
    repo.topics(),
    repo.lessonTopics(),
    repo.newestChanges('topics'),
  ])
  return ok({ topics: topicRows(all, lessons), changes: await seenChanges(changes, repo) })
}
