import type { wishes } from '@contract/wishes'
import type { WishRecord } from '@records/index'
import type { Handler, Prepare } from '../../shared/handler'
import { ok, refuse } from '../../shared/outcome'
import { moved } from '../../shared/rules/wishes/moves'
import type { WishesRepo } from '../repo'
import { partsOf } from '../rules/access'
import { type AtHand, answered, atHand, doingOf, mayNow, noSuchWish, seenWish } from './at-hand'
import { textWord } from './checking'
import { cardsOf } from './page'

/** Askers of one collective wish: more would be a meeting. */
const MOST = 100

/** Its title is read by everybody whose wish is part of it. */
export const prepareMerge: Prepare<typeof wishes.merge, WishesRepo, null> = async ({ title }, visit) => {
  const { checked } = await textWord(title, visit)
  return checked === 'passed' ? ok(null) : refuse('Improper', 'the check does not pass its title', 'title')
}

/** Another wish of the same village, with nothing in anybody's hands and no askers of its own gathered under it. */
const isTogether = (one: AtHand, { villageId, _id }: WishRecord): boolean =>
  one.wish._id !== _id &&
  one.wish.villageId === villageId &&
  one.wish.mergedIds.length === 0 &&
  mayNow('merge', one)

/** The wish at hand becomes the collective one, or is it already; every other ends in it, and all askers are told. */
export const merge: Handler<typeof wishes.merge, WishesRepo, null> = async (input, visit) => {
  const found = await atHand('merge', input, visit)
  if (!found.ok) return found
  const { repo, now } = visit
  const { wish, looker } = found.data
  const ids = [...new Set(input.others)]
  const others = (await repo.wishes(ids)).map((one) => ({ wish: one, looker, parts: partsOf(looker, one) }))
  const fits = others.length === ids.length && others.every((one) => isTogether(one, wish))
  if (!fits || wish.mergedIds.length + ids.length >= MOST || wish.category === null)
    return refuse('NotTogether', 'not all of them are open wishes of this village', 'others')
  const mergedInto = wish._id
  for (const one of others) {
    const doing = doingOf('merge', one, now)
    await repo.keep(moved(one.wish, doing, { state: 'closed', end: 'merged', mergedInto }), now)
  }
  const mergedIds = [...wish.mergedIds, ...ids]
  const changes = { state: 'gathered' as const, mergedIds, title: input.title }
  return answered(moved(wish, doingOf('merge', found.data, now), changes), found.data, visit)
}

const SHOWN = 30

/** Looked for in the database and not among what a desk happens to have shown: a village may have hundreds open. */
export const alike: Handler<typeof wishes.alike, WishesRepo> = async (input, visit) => {
  const { repo, now } = visit
  const seen = await seenWish(input.wishId, visit)
  if (!seen || !mayNow('merge', seen)) return noSuchWish()
  const { wish, looker } = seen
  const last = input.after === null ? null : await repo.wish(input.after)
  const level = seen.parts.includes('town') ? null : ('village' as const)
  const found = await repo.alike(wish, { ...input, level }, last, SHOWN + 1)
  const others = found.slice(0, SHOWN).map((one) => ({ wish: one, looker, parts: partsOf(looker, one) }))
  const together = others.filter((one) => isTogether(one, wish)).map((one) => one.wish)
  return ok({ wishes: await cardsOf(together, { looker, repo, now }), more: found.length > SHOWN })
}
