import type { seasons as contract } from '@contract/seasons'
import type { Handler } from '../../shared/handler'
import { ok } from '../../shared/outcome'
import type { SeasonsRepo } from '../repo'
import { seasonCard } from '../rules/cards'
import { seenChanges } from './seen-changes'

/** Newest first. */
export const seasons: Handler<typeof contract.seasons, SeasonsRepo> = async (_, { repo }) => {
  const [all, changes, villages] = await Promise.all([
    repo.seasons(),
    repo.newestChanges('all'),
    repo.villages(),
  ])
  return ok({
    seasons: all.sort((a, b) => (a.opensOn < b.opensOn ? 1 : -1)).map(seasonCard),
    changes: await seenChanges(changes, repo),
    villages: villages.map(({ _id, name }) => ({ id: _id, name })),
  })
}
