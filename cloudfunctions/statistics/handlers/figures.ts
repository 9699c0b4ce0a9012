import type { statistics } from '@contract/statistics'
import { WishCategory } from '@contract/wish'
import { dayOf, instantOf } from '@domain/day'
import { TERRITORY_ROOT } from '@domain/territory'
import type { NodeRecord, WishTallyRecord } from '@records/index'
import type { Handler } from '../../shared/handler'
import { ok, refuse } from '../../shared/outcome'
import type { StatisticsRepo } from '../repo'
import { categoriesOf, countsOf, daysOf, loadsOf, ofCategory } from '../rules/figures'
import { recentMonths } from '../rules/months'
import { placesFor } from '../rules/places'
import { ALL } from '../rules/tally'

/** The tallies of the generation that is shown; none before the first was counted. */
async function talliesFor(
  placeId: string,
  month: string | null,
  generation: number | null,
  repo: StatisticsRepo,
): Promise<{ own: WishTallyRecord[]; around: WishTallyRecord[] }> {
  if (generation === null) return { own: [], around: [] }
  const [own, around] = await Promise.all([
    repo.talliesOf(generation, placeId),
    placeId === TERRITORY_ROOT ? repo.talliesIn(generation, month) : [],
  ])
  return { own, around }
}

const named = ({ _id: id, name }: NodeRecord) => ({ id, name })

async function helpersOf(tally: WishTallyRecord | null, repo: StatisticsRepo) {
  const loads = loadsOf(tally)
  const names = await repo.names(loads.map(({ personId }) => personId))
  return loads
    .flatMap((load) => {
      const name = names.get(load.personId)
      return name === undefined ? [] : [{ ...load, name }]
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'zh'))
}

/** The same requests however many wishes there are: what is read was counted before. */
export const figures: Handler<typeof statistics.figures, StatisticsRepo> = async (
  { placeId: asked, month, category = null },
  { actor, repo, now },
) => {
  const today = dayOf(now)
  const [nodes, fold, oldest, waiting] = await Promise.all([
    repo.places(),
    repo.fold(),
    repo.oldestWaiting(),
    repo.waiting(),
  ])
  const places = placesFor(actor.duties, nodes)
  const place = asked === null ? places[0] : places.find(({ _id }) => _id === asked)
  if (!place) return refuse('NoSuchNode', 'no place of the caller’s', 'placeId')
  const found = await talliesFor(place._id, month, fold.shown, repo)
  const whole = found.own.find((each) => each.month === (month ?? ALL)) ?? null
  const own = found.own.map((each) => ofCategory(each, category))
  const around = found.around.map((each) => ofCategory(each, category))
  const tally = own.find((each) => each.month === (month ?? ALL)) ?? null
  const months = recentMonths(today)
  const villages = place._id === TERRITORY_ROOT ? nodes.filter(({ kind }) => kind === 'village') : []
  return ok({
    ...{ places: places.map(named), placeId: place._id, month, category, months, waiting },
    asOf: fold.shown === null ? null : instantOf(oldest ?? now),
    rebuilding: fold.next !== null,
    counts: countsOf(tally, today),
    days: daysOf(tally),
    villages: villages.map((village) => {
      const counted = around.find(({ placeId }) => placeId === village._id)
      return { ...named(village), counts: countsOf(counted, today) }
    }),
    categories: categoriesOf(whole, today, WishCategory.options),
    byMonth: months.map((each) => ({
      month: each,
      counts: countsOf(
        own.find((one) => one.month === each),
        today,
      ),
    })),
    helpers: await helpersOf(tally, repo),
  })
}
