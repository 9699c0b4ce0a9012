import type { InputOf } from '@contract/core'
import type { statistics } from '@contract/statistics'
import { dayOf, instantOf } from '@domain/day'
import { TERRITORY_ROOT } from '@domain/territory'
import { lastWorkingDay } from '@domain/working-days'
import type { WishRecord } from '@records/index'
import type { Handler } from '../../shared/handler'
import { ok, refuse } from '../../shared/outcome'
import { overdueDays } from '../../shared/rules/wishes/due'
import { titleOf } from '../../shared/rules/wishes/title'
import type { StatisticsRepo, Wanted } from '../repo'
import { placesFor } from '../rules/places'

const PAGE = 50

type Asked = InputOf<typeof statistics.rows>

/** Overdue isn't kept with a share, because it comes with time. */
function markOf(by: Asked['by'], today: string): Pick<Wanted, 'mark' | 'dueBefore'> {
  if ('through' in by) return { mark: `through-${by.through}`, dueBefore: null }
  if ('helperId' in by) return { mark: `${by.what}-${by.helperId}`, dueBefore: null }
  return by.measure === 'overdue'
    ? { mark: null, dueBefore: lastWorkingDay(today) }
    : { mark: by.measure, dueBefore: null }
}

const rowOf = (wish: WishRecord, villages: ReadonlyMap<string, string>, now: Date) => ({
  ...{ id: wish._id, title: titleOf(wish), village: villages.get(wish.villageId) ?? '' },
  ...{ category: wish.category, step: wish.step, end: wish.end, at: instantOf(wish.at) },
  overdueDays: wish.step === 'feedback' ? 0 : overdueDays(wish.dueOn, now),
})

/** A number and its wishes come from the same shares, so there are exactly as many. */
export const rows: Handler<typeof statistics.rows, StatisticsRepo> = async (
  { placeId, month, category, by, after },
  { actor, repo, now },
) => {
  const [nodes, fold] = await Promise.all([repo.places(), repo.fold()])
  if (!placesFor(actor.duties, nodes).some(({ _id }) => _id === placeId))
    return refuse('NoSuchNode', 'no place of the caller’s', 'placeId')
  if (fold.shown === null) return ok({ wishes: [], after: null })
  const villageIds = placeId === TERRITORY_ROOT ? null : [placeId]
  const wanted = { generation: fold.shown, villageIds, month, category, ...markOf(by, dayOf(now)) }
  const shares = await repo.wanted(wanted, after, PAGE + 1)
  const shown = shares.slice(0, PAGE)
  const wishes = await repo.wishes(shown.map(({ wishId }) => wishId))
  const names = new Map(nodes.map(({ _id, name }) => [_id, name]))
  const found = wishes.map((wish) => rowOf(wish, names, now))
  return ok({
    wishes: found.sort((a, b) => b.overdueDays - a.overdueDays || (a.at < b.at ? -1 : 1)),
    after: shares.length > PAGE ? shown.at(-1)!.wishId : null,
  })
}
