import type { tallies } from '@contract/tallies'
import type { Handler } from '../../shared/handler'
import { ok, refuse } from '../../shared/outcome'
import { shownNow } from '../reading'
import type { TalliesRepo } from '../repo'
import { lineOf, PAGE, pageId } from '../rules/pages'
import { headOf } from '../rules/tally'
import { linesOn } from './town'

/** Villages of a tier as they stand on the town's page, and the pages after it; branches of a village by their ids. */
export const places: Handler<typeof tallies.places, TalliesRepo> = async (
  { among, after },
  { repo, now },
) => {
  const { generation, today } = await shownNow(repo, now)
  if ('tier' in among) {
    if (generation === null) return ok({ places: [], after: null })
    const number = Number.parseInt(after ?? '0', 10) || 0
    const [overview, page] = await Promise.all([
      repo.overview(generation),
      repo.page(pageId(generation, among.tier, number)),
    ])
    const pages = overview?.tiers.find(({ tier }) => tier === among.tier)?.pages ?? 0
    const lines = page?.lines ?? []
    const right = overview?.on === today ? lines : await linesOn(lines, generation, today, repo)
    return ok({ places: right, after: number + 1 < pages ? String(number + 1) : null })
  }
  const [village] = await repo.nodes([among.villageId])
  if (village?.kind !== 'village') return refuse('NoSuchNode', 'no such village', 'among')
  const nodes = await repo.branchesOf(village._id)
  const later = nodes.filter(({ _id }) => after === null || _id > after).slice(0, PAGE + 1)
  const some = later.slice(0, PAGE)
  const found =
    generation === null
      ? []
      : await repo.tallies(
          generation,
          some.map(({ _id }) => _id),
        )
  const terms = new Map(found.map((tally) => [tally.placeId, tally.terms]))
  return ok({
    places: some.map((node) => lineOf(node, headOf(terms.get(node._id) ?? {}, today))),
    after: later.length > PAGE ? some.at(-1)!._id : null,
  })
}
