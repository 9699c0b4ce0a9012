import type { seasons as contract } from '@contract/seasons'
import { dayOf } from '@domain/day'
import type { Handler } from '../../shared/handler'
import { ok } from '../../shared/outcome'
import type { SeasonsRepo } from '../repo'
import { seasonCard } from '../rules/cards'
import { seenChanges } from './seen-changes'
import { stillWaiting } from './still-waiting'

/** Newest first. */
export const seasons: Handler<typeof contract.seasons, SeasonsRepo> = async (_, { repo, now }) => {
  const [all, changes, villages] = await Promise.all([
    repo.seasons(),
    repo.newestChanges('all'),
    repo.villages(),
  ])
  const over = all.find(({ state, closesOn }) => state === 'open' && closesOn < dayOf(now))
  return ok({
    waiting: over ? await stillWaiting(over._id, repo) : null,
    seasons: all.sort((a, b) => (a.opensOn < b.opensOn ? 1 : -1)).map(seasonCard),
    changes: await seenChanges(changes, repo),
    villages: villages.map(({ _id, name }) => ({ id: _id, name })),
  })
}
