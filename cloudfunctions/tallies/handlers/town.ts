import type { OutputOf } from '@contract/core'
import { Cohort } from '@contract/personal'
import type { tallies } from '@contract/tallies'
import { TERRITORY_ROOT } from '@domain/territory'
import type { TallyLine } from '@records/index'
import type { Handler } from '../../shared/handler'
import { ok } from '../../shared/outcome'
import { overdueDays } from '../../shared/rules/wishes/due'
import { titleOf } from '../../shared/rules/wishes/title'
import { figures, type Shown, shownNow } from '../reading'
import type { TalliesRepo } from '../repo'
import { pageId } from '../rules/pages'
import { cohortId, headOf } from '../rules/tally'

type Town = OutputOf<typeof tallies.town>
type Tier = TallyLine['tier']

const COHORTS = Cohort.options.map(cohortId)

/** The day has changed and nobody has counted since: what comes with the days is derived once more. */
export async function linesOn(lines: TallyLine[], generation: number, today: string, repo: TalliesRepo) {
  const found = await repo.tallies(
    generation,
    lines.map(({ id }) => id),
  )
  const terms = new Map(found.map((tally) => [tally.placeId, tally.terms]))
  return lines.map((line) => ({ ...line, counts: headOf(terms.get(line.id) ?? {}, today).counts }))
}

/** Tiers, the villages of one of them, and where a hand is needed first, as they were made when last something was counted. */
async function comparisons(asked: Tier, { generation, today }: Shown, repo: TalliesRepo) {
  const overview = generation === null ? null : await repo.overview(generation)
  if (generation === null || !overview) return { tiers: [], tier: asked, villages: [], handFirst: [] }
  const { tiers, on } = overview
  const tier = (tiers.find((each) => each.tier === asked && asked !== null) ?? tiers[0])?.tier ?? null
  const page = await repo.page(pageId(generation, tier, 0))
  const [villages, handFirst] = [page?.lines ?? [], overview.handFirst]
  if (on === today) return { tiers, tier, villages, handFirst }
  const all = await linesOn([...villages, ...handFirst], generation, today, repo)
  return {
    ...{ tiers, tier },
    villages: all.slice(0, villages.length),
    handFirst: all.slice(villages.length),
  }
}

/** As the statistics of wishes have counted them, which is what the number opens. */
async function wishesNow(today: string, now: Date, repo: TalliesRepo): Promise<Town['wishes']> {
  const tally = await repo.wishTally()
  if (!tally) return { overdue: 0, longest: null }
  let overdue = 0
  for (const { term, count } of tally.terms) {
    const [, due] = /\/due-(.+)$/.exec(term) ?? []
    if (due !== undefined && due < today) overdue += count
  }
  const wish = overdue === 0 ? null : await repo.longestOverdue(tally.generation, today)
  if (!wish) return { overdue, longest: null }
  const [village] = await repo.nodes([wish.villageId])
  const days = overdueDays(wish.dueOn, now)
  return { overdue, longest: { id: wish._id, title: titleOf(wish), village: village?.name ?? '', days } }
}

/** The same requests however many members there are: what is read was counted before. */
export const town: Handler<typeof tallies.town, TalliesRepo> = async ({ tier }, { as, repo, now }) => {
  const opens = as.includes('organiser')
  const [shown, [root]] = await Promise.all([shownNow(repo, now), repo.nodes([TERRITORY_ROOT])])
  const { generation, today } = shown
  const [counted, compared, wishes] = await Promise.all([
    generation === null ? [] : repo.tallies(generation, [TERRITORY_ROOT, ...COHORTS]),
    comparisons(tier, shown, repo),
    opens ? wishesNow(today, now, repo) : null,
  ])
  const terms = (id: string) => counted.find(({ placeId }) => placeId === id)?.terms ?? {}
  const place = { id: TERRITORY_ROOT, name: root?.name ?? '', kind: 'town' as const }
  const { tiers, villages, handFirst } = compared
  return ok({
    figures: figures(place, terms(TERRITORY_ROOT), shown),
    tiers: tiers.map(({ pages: _, ...sums }) => sums),
    tier: compared.tier,
    villages,
    cohorts: Cohort.options.map((cohort) => {
      const { counts, totalSec, requiredSec } = headOf(terms(cohortId(cohort)), today)
      return { cohort, counts, totalSec, requiredSec }
    }),
    handFirst: opens ? handFirst : [],
    wishes,
  })
}
