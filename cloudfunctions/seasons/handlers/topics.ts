import type { seasons } from '@contract/seasons'
import type { Handler } from '../../shared/handler'
import { ok } from '../../shared/outcome'
import type { SeasonsRepo } from '../repo'
import { topicRows } from '../rules/views'
import { seenChanges } from './seen-changes'

export const topics: Handler<typeof seasons.topics, SeasonsRepo> = async (_, { repo }) => {
  const [all, lessons, changes] = await Promise.all([
    repo.topics(),
    repo.lessonTopics(),
    repo.newestChanges('topics'),
  ])
  return ok({ topics: topicRows(all, lessons), changes: await seenChanges(changes, repo) })
}
