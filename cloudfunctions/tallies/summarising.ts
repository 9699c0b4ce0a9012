import type { TallyLine } from '@records/index'
import type { TalliesRepo } from './repo'
import { lineOf, pageId, tierSums, tiersOf } from './rules/pages'
import { headOf } from './rules/tally'

/** Heads brought to a new day in one transaction. */
const HEADS = 200
const HAND_FIRST = 5

/** Branches in which most people want to be asked. */
async function handFirst(generation: number, repo: TalliesRepo): Promise<TallyLine[]> {
  const tallies = await repo.needing(generation, HAND_FIRST)
  const nodes = await repo.nodes(tallies.map(({ placeId }) => placeId))
  return tallies.flatMap(({ placeId, head }) => {
    const node = nodes.find(({ _id }) => _id === placeId)
    return node ? [lineOf(node, head)] : []
  })
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/**
 * What the town's page shows of villages and branches, so that reading it costs the same however many there are. Only what
 * has changed is written. Says whether heads are left that the day has overtaken.
 */
export async function summarise(generation: number, today: string, repo: TalliesRepo): Promise<boolean> {
  const late = await repo.outdated(generation, today, HEADS)
  for (const tally of late) await repo.putTally({ ...tally, head: headOf(tally.terms, today) })
  if (late.length === HEADS) return true
  const [villages, tallies] = [await repo.villages(), await repo.villageHeads(generation)]
  const heads = new Map(tallies.map(({ placeId, head }) => [placeId, head]))
  const tiers = tiersOf(villages.map((village) => lineOf(village, heads.get(village._id) ?? null)))
  const kept = new Map((await repo.pagesOf(generation)).map((page) => [page._id, page.lines]))
  for (const { tier, pages } of tiers)
    for (const [i, lines] of pages.entries()) {
      const _id = pageId(generation, tier, i)
      if (!isSame(kept.get(_id), lines)) await repo.putPage({ _id, v: 1, generation, lines })
      kept.delete(_id)
    }
  for (const _id of kept.keys()) await repo.removePage(_id)
  const before = await repo.overview(generation)
  const overview = {
    ...{ _id: String(generation), v: 1 as const, generation, on: today },
    ...{ tiers: tierSums(tiers), handFirst: await handFirst(generation, repo) },
  }
  if (!isSame(before, overview)) await repo.putOverview(overview)
  return false
}
