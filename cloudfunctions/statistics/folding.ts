import type { WishLineRecord, WishRecord, WishShareRecord, WishTallyRecord } from '@records/index'
import type { Duty } from '../shared/handler'
import { type Folded, type Folding, foldOn } from '../shared/outbox/folding'
import { jobRepo, repoOf, type StatisticsRepo } from './repo'
import { type Share, shareOf } from './rules/share'
import { differences, moveTally } from './rules/tally'

/** Each wish of a slice may write its share, so a slice is kept well inside a transaction's time. */
const WISHES_A_SLICE = 100

const shareId = (generation: number, wishId: string): string => `${generation}:${wishId}`

async function sharesNow(wishIds: string[], repo: StatisticsRepo): Promise<Map<string, Share | null>> {
  const [wishes, lines] = await Promise.all([repo.wishes(wishIds), repo.linesOf(wishIds)])
  const byWish = new Map<string, WishLineRecord[]>()
  for (const line of lines) byWish.set(line.wishId, [...(byWish.get(line.wishId) ?? []), line])
  const found = new Map<string, WishRecord>(wishes.map((wish) => [wish._id, wish]))
  return new Map(
    wishIds.map((id) => {
      const wish = found.get(id)
      return [id, wish ? shareOf(wish, byWish.get(id) ?? []) : null]
    }),
  )
}

/** Old shares against new ones: the tallies move by the difference, all in the caller's transaction. */
async function foldInto(
  generation: number,
  now: ReadonlyMap<string, Share | null>,
  repo: StatisticsRepo,
): Promise<void> {
  const ids = [...now.keys()]
  const before = new Map<string, WishShareRecord>()
  for (const share of await repo.shares(ids.map((id) => shareId(generation, id))))
    before.set(share.wishId, share)
  const moves = ids.map((id) => ({ before: before.get(id) ?? null, after: now.get(id) ?? null }))
  const deltas = differences(moves, generation)
  const kept = new Map<string, WishTallyRecord>()
  for (const tally of await repo.tallies([...deltas.keys()])) kept.set(tally._id, tally)
  for (const [id, terms] of deltas) {
    const tally = moveTally(kept.get(id) ?? null, id, terms)
    if (tally) await repo.putTally(tally)
    else await repo.removeTally(id)
  }
  for (const [wishId, share] of now) {
    const _id = shareId(generation, wishId)
    if (share) await repo.putShare({ _id, v: 1, generation, ...share })
    else if (before.has(wishId)) await repo.removeShare(_id)
  }
}

const wishFolding = (db: Duty['db']): Folding => ({
  kind: 'wish',
  most: WISHES_A_SLICE,
  fold: async (documents, wishIds, generations) => {
    const repo = repoOf(documents)
    const now = await sharesNow(wishIds, repo)
    for (const generation of generations) await foldInto(generation, now, repo)
  },
  subjects: (documents, after, limit) => repoOf(documents).wishIdsAfter(after, limit),
  clear: (generation) => jobRepo(db).clear(generation),
})

/** Counts what waits, by at most so many slices. */
export const countOn = (now: Date, slices: number, db: Duty['db']): Promise<Folded> =>
  foldOn(db, wishFolding(db), now, { slices })
