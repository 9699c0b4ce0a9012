import type { Role } from '@contract/core'
import type { WishPart } from '@contract/wish'
import type { wishes } from '@contract/wishes'
import { dayOf } from '@domain/day'
import { maskPhone } from '@domain/mask'
import type { Handler } from '../../shared/handler'
import { ok, refuse } from '../../shared/outcome'
import { environmentKeys, openPhone } from '../../shared/phone'
import { oneTryMore, triesLeft } from '../../shared/rules/tries'
import { overdueDays } from '../../shared/rules/wishes/due'
import { allows, standingOf } from '../../shared/rules/wishes/table'
import type { WishesRepo } from '../repo'
import { sightOf } from '../rules/access'
import { written } from '../rules/limits'
import { villagesOf } from '../rules/places'
import { accountToday, codeHashes } from './ask'
import { noSuchWish, notNow, seenWish } from './at-hand'
import { cardsOf, lookerOf, pageOf } from './page'
import { wholeFor } from './rate'

export const home: Handler<typeof wishes.home, WishesRepo> = async (_, { actor, repo, now }) => {
  const { openid, person, duties } = actor
  const [mine, nodes, wallOpen, looker] = await Promise.all([
    repo.filedBy(openid, person?._id ?? null),
    repo.villagesAndTeams(),
    repo.wallIsOpen(),
    lookerOf(actor, repo),
  ])
  const villages = villagesOf(nodes)
  const phone = person?.phone ? maskPhone(openPhone(person.phone, environmentKeys())) : null
  const around = looker.places.flatMap(({ path }) => path)
  const ofDuty = villages.find(({ id }) => around.includes(id))?.id
  return ok({
    wishes: await cardsOf(mine, { looker, repo, now }),
    villages,
    mine: { villageId: person?.member?.villageId ?? ofDuty ?? null, phone },
    collects: duties.some(({ role }) => role === 'representative'),
    wallOpen,
  })
}

const readerRole = (parts: readonly WishPart[], as: readonly Role[]): Role =>
  parts.includes('handler') ? 'handler' : (as.find((role) => role !== 'villager') ?? 'handler')

export const wish: Handler<typeof wishes.wish, WishesRepo> = async ({ wishId }, visit) => {
  const seen = await seenWish(wishId, visit)
  if (!seen) return noSuchWish()
  const { actor, repo, now } = visit
  const { parts, looker } = seen
  const { filerPersonId, villageId: nodeId } = seen.wish
  if (!parts.includes('filer') && sightOf(parts, seen.wish).asker && filerPersonId !== null)
    await repo.noteReading({
      ...{ byId: actor.person?._id ?? '', byRole: readerRole(parts, visit.as), operation: 'wishes.wish' },
      ...{ nodeId, personIds: [filerPersonId], now },
    })
  return ok(await pageOf(seen.wish, { looker, repo, now }))
}

/** A code that fits none costs a try, like a wrong invite: who guesses learns nothing for five guesses a day. */
export const track: Handler<typeof wishes.track, WishesRepo> = async ({ code }, { actor, repo, now }) => {
  const account = await accountToday(actor.openid, repo, now)
  if (triesLeft(account, now) === 0) return refuse('TooManyTries', 'wait a day', 'code')
  const found = await repo.byCode(codeHashes(written(code)))
  if (!found) {
    const tried = oneTryMore(account, now)
    await repo.putAccount(tried)
    return ok({ found: null, triesLeft: triesLeft(tried, now) })
  }
  const whole = await wholeFor(found, repo)
  const standing = { ...standingOf(found, whole), forSomebody: false }
  return ok({
    found: {
      step: whole.step,
      end: whole.end,
      since: dayOf(whole.stepAt),
      dueOn: whole.dueOn,
      overdueDays: overdueDays(whole.dueOn, now),
      round: whole.round,
      waitsForRating: allows('rate', standing, { parts: ['filer'], didTheWork: false }),
    },
    triesLeft: triesLeft(account, now),
  })
}

/** Whole numbers one at a time; of an asker whom nobody knows the wish stands in the person's place. */
export const reach: Handler<typeof wishes.reach, WishesRepo> = async ({ wishId }, visit) => {
  const { actor, repo, now } = visit
  const seen = await seenWish(wishId, visit)
  if (!seen) return noSuchWish()
  const { wish, parts } = seen
  const theirs = parts.some((part) => part !== 'filer' && part !== 'helper')
  if (!theirs || wish.state === 'closed' || !sightOf(parts, wish).asker)
    return notNow('only who has it in hand')
  if (wish.phone === null) return refuse('NoWayToReach', 'no number is kept any more')
  const byRole = readerRole(parts, visit.as)
  await repo.noteReading({
    ...{ byId: actor.person?._id ?? '', byRole, operation: 'wishes.reach', nodeId: wish.villageId },
    ...{ personIds: [wish.filerPersonId ?? wish._id], now },
  })
  return ok({ phone: openPhone(wish.phone, environmentKeys()) })
}
