import type { InputOf, Role } from '@contract/core'
import type { wishes } from '@contract/wishes'
import { dayOf } from '@domain/day'
import { lastWorkingDay } from '@domain/working-days'
import type { NodeRecord, WishState } from '@records/index'
import type { Handler } from '../../shared/handler'
import { ok } from '../../shared/outcome'
import type { Listing, WishesRepo } from '../repo'
import { type Cover, coverOf, type Looker } from '../rules/access'
import { cardsOf, lookerOf } from './page'

const PAGE = 40
const IN_WORK: WishState[] = ['collected', 'gathered', 'offered', 'assigned']
const OPEN: WishState[] = [...IN_WORK, 'feedback']
const AROUND: Role[] = ['representative', 'secretary', 'organiser']

/** Each count opens its own rows. */
const COUNTED = {
  toGather: ['collected'],
  toAssign: ['gathered'],
  inHand: ['assigned'],
  toVisit: ['feedback'],
  overdue: IN_WORK,
} satisfies Record<string, WishState[]>
type Counted = keyof typeof COUNTED
const isCounted = (show: string): show is Counted => show in COUNTED

const countedIn = (name: Counted, cover: Cover, today: string): Listing => ({
  cover,
  states: COUNTED[name],
  // Over a holiday nothing becomes late: the cards count working days, and so does this.
  ...(name === 'overdue' && { overdueOn: lastWorkingDay(today) }),
})

type Show = InputOf<typeof wishes.desk>['show']
type Covers = { [R in Role]?: Cover }

const coversOf = (looker: Looker, parents: readonly NodeRecord[]): Covers =>
  Object.fromEntries(
    [...AROUND, 'helper' as const].flatMap((role) => {
      const cover = coverOf(looker, role, parents)
      return cover ? [[role, cover]] : []
    }),
  )

const joined = (covers: Covers, roles: readonly Role[], holderId: string | null): Cover => {
  const held = roles.flatMap((role) => covers[role] ?? [])
  return {
    path: [...new Set(held.flatMap(({ path }) => path))],
    places: [...new Set(held.flatMap(({ places }) => places))],
    holderId,
  }
}

const reaches = ({ path, places, holderId }: Cover): boolean =>
  path.length > 0 || places.length > 0 || holderId !== null

/** What waits for the caller, duty by duty. */
function waitingFor(covers: Covers, me: Cover): Listing[] {
  const { secretary, organiser, representative } = covers
  return [
    ...(reaches(me) ? [{ cover: me, states: ['assigned' as const] }] : []),
    ...(secretary
      ? [{ cover: secretary, states: ['collected', 'gathered'] as WishState[], level: 'village' as const }]
      : []),
    ...(organiser
      ? [{ cover: organiser, states: ['collected', 'gathered'] as WishState[], level: 'town' as const }]
      : []),
    ...(representative ? [{ cover: representative, states: ['collected' as const] }] : []),
  ]
}

function listingsOf(show: Show, covers: Covers, me: Cover, today: string): Listing[] {
  if (show === 'waiting') return waitingFor(covers, me)
  if (show === 'claimable') return covers.helper ? [{ cover: covers.helper, states: ['offered'] }] : []
  const around = joined(covers, AROUND, me.holderId)
  if (!reaches(around)) return []
  if (isCounted(show)) return [countedIn(show, around, today)]
  return [{ cover: around, states: show === 'open' ? OPEN : ['closed'] }]
}

async function countsOf(covers: Covers, me: Cover, repo: WishesRepo, today: string) {
  const around = joined(covers, AROUND, me.holderId)
  const count = (name: Counted) =>
    reaches(around) ? repo.count(countedIn(name, around, today)) : Promise.resolve(0)
  const { helper } = covers
  const [toGather, toAssign, inHand, toVisit, overdue, claimable] = await Promise.all([
    count('toGather'),
    count('toAssign'),
    count('inHand'),
    count('toVisit'),
    count('overdue'),
    helper && reaches(helper) ? repo.count({ cover: helper, states: ['offered'] }) : 0,
  ])
  return { toGather, toAssign, inHand, toVisit, overdue, claimable }
}

/** One more than a page tells whether there are more. */
export const desk: Handler<typeof wishes.desk, WishesRepo> = async (
  { show, after },
  { actor, repo, now },
) => {
  const looker = await lookerOf(actor, repo)
  const above = [...new Set(looker.places.flatMap(({ path }) => path))]
  const parents = above.length === 0 ? [] : await repo.nodes(above)
  const covers = coversOf(looker, parents)
  const me: Cover = { path: [], places: [], holderId: looker.personId }
  const today = dayOf(now)
  const listings = listingsOf(show, covers, me, today)
  const last = after === null ? null : await repo.wish(after)
  const list = show === 'ended' ? repo.ended : repo.due
  const [found, counts, duties] = await Promise.all([
    listings.length === 0 ? [] : list(listings, last, PAGE + 1),
    countsOf(covers, me, repo, today),
    placesOf(covers, repo),
  ])
  const cards = await cardsOf(found.slice(0, PAGE), { looker, repo, now })
  return ok({ wishes: cards, more: found.length > PAGE, counts, places: duties })
}

/** Where the caller's duties lie, in the order of the tree. */
async function placesOf(covers: Covers, repo: WishesRepo): Promise<string[]> {
  const ids = Object.values(covers).flatMap(({ path }) => path)
  const nodes = ids.length === 0 ? [] : await repo.nodes(ids)
  return nodes.filter(({ tree }) => tree === 'territory').map(({ name }) => name)
}
