import type { wishes } from '@contract/wishes'
import { dayOf } from '@domain/day'
import type { WishMedia, WishNote, WishRecord } from '@records/index'
import type { Handler, Prepare } from '../../shared/handler'
import { newId } from '../../shared/ids'
import { ok, refuse } from '../../shared/outcome'
import { withVerdicts } from '../../shared/rules/wishes/checking'
import { dueFor } from '../../shared/rules/wishes/due'
import { moved } from '../../shared/rules/wishes/moves'
import { openTraces } from '../../shared/wishes'
import type { WishesRepo } from '../repo'
import { helpsAt, partsOf } from '../rules/access'
import { dutyAt, hasInHand, isFairDay, mayHold } from '../rules/holding'
import { toFeedback } from './acts'
import { answered, atHand, doingOf, mayNow, noSuchWish, seenWish } from './at-hand'
import { checkedFiles, noteWord } from './checking'
import { lookerOf } from './page'

const SHOWN = 60

/** Until when whoever is given it now would have it. */
const dueBy = ({ category }: WishRecord, now: Date): string => dueFor('assigned', category, now) ?? dayOf(now)

/** Whoever is on duty for the village, those with least in hand first. */
export const holders: Handler<typeof wishes.holders, WishesRepo> = async ({ wishId }, visit) => {
  const { actor, repo, now } = visit
  const seen = await seenWish(wishId, visit)
  if (!seen?.parts.some((part) => part === 'village' || part === 'town')) return noSuchWish()
  const { path, villageId } = seen.wish
  const places = [...new Set([...path, ...(await repo.areasOf(villageId)).map(({ _id }) => _id)])]
  const onDuty = (await repo.onDuty(places, SHOWN)).flatMap((person) => {
    const able = person.openid !== undefined && !hasInHand(person._id, seen.wish)
    const role = able ? dutyAt(person.duties, places) : null
    return role === null ? [] : [{ personId: person._id, name: person.name, role }]
  })
  await repo.noteReading({
    ...{ byId: actor.person?._id ?? '', byRole: visit.as[0] ?? 'secretary', operation: 'wishes.holders' },
    ...{ nodeId: villageId, personIds: onDuty.map(({ personId }) => personId), now },
  })
  const held = onDuty.length === 0 ? [] : await repo.inHand(onDuty.map(({ personId }) => personId))
  const people = onDuty.map((one) => ({
    ...one,
    inHand: held.filter(({ holderId }) => holderId === one.personId).length,
  }))
  return ok({ people: people.sort((a, b) => a.inHand - b.inHand), dueBy: dueBy(seen.wish, now) })
}

export const assign: Handler<typeof wishes.assign, WishesRepo, WishNote | null> = async (input, visit) => {
  const { repo, now } = visit
  const found = await atHand('assign', input, visit)
  if (!found.ok) return found
  const { wish } = found.data
  // It would begin its step anew, with another day and another time to put it off.
  if (hasInHand(input.personId, wish)) return refuse('NotNow', 'they have it already', 'personId')
  const person = await repo.person(input.personId)
  const places = person ? await repo.nodes(person.duties.flatMap(({ nodeIds }) => nodeIds)) : []
  if (!person || !mayHold(person, wish, places))
    return refuse('NoSuchMember', 'nobody who could do it here', 'personId')
  if (input.dueOn !== null && (input.dueOn <= dayOf(now) || input.dueOn > dueBy(wish, now)))
    return refuse('WrongDay', 'past, or later than its kind allows', 'dueOn')
  const doing = doingOf('assign', found.data, now, visit.prepared)
  const { dueOn, personId: holderId } = input
  const changes = { state: 'assigned' as const, holderId, claimed: false, ...(dueOn && { dueOn }) }
  return answered(moved(wish, doing, changes, true), found.data, visit)
}

/**
 * The wish itself is what claims race for: of those who read it as offered only one can write it. Whoever comes too late is
 * answered where it stands, and no more.
 */
export const claim: Handler<typeof wishes.claim, WishesRepo> = async ({ wishId }, { actor, repo, now }) => {
  const [wish, looker] = await Promise.all([repo.wish(wishId), lookerOf(actor, repo)])
  if (!wish || wish.state === 'held' || !helpsAt(looker, wish)) return noSuchWish()
  const seen = { wish, looker, parts: partsOf(looker, wish) }
  const { step, end } = wish
  if (!mayNow('claim', seen)) return ok({ wish: null, stands: { step, end } })
  const changes = { state: 'assigned' as const, holderId: looker.personId, claimed: true }
  const done = moved(wish, doingOf('claim', seen, now), changes)
  const answer = await answered(done, seen, { actor, repo, now })
  return ok({ ...answer.data, stands: { step: done.wish.step, end: done.wish.end } })
}

/** Given up by a helper it goes back before the helpers, by anybody else to whoever assigned it. */
export const release: Handler<typeof wishes.release, WishesRepo, WishNote | null> = async (input, visit) => {
  const found = await atHand('release', input, visit)
  if (!found.ok) return found
  const { wish } = found.data
  const doing = doingOf('release', found.data, visit.now, visit.prepared)
  const state = wish.claimed ? ('offered' as const) : ('gathered' as const)
  const done = moved(wish, doing, { state, holderId: null, claimed: false })
  await visit.repo.keep(done, visit.now)
  return ok({ step: done.wish.step })
}

interface Reported {
  note: WishNote | null
  photos: WishMedia[]
}

export const prepareReport: Prepare<typeof wishes.report, WishesRepo, Reported> = async (input, visit) => {
  const found = await atHand('report', input, visit)
  if (!found.ok) return found
  const note = await noteWord(input.note, visit)
  if (!note.ok) return note
  const photos = await checkedFiles(input.photos, 'picture', { key: input.key, known: [] }, visit)
  if (photos.ok) return ok({ note: note.data, photos: photos.data })
  return photos.code === 'NotAPicture'
    ? refuse('NotAPicture', photos.message)
    : refuse('NoSuchFile', photos.message)
}

export const report: Handler<typeof wishes.report, WishesRepo, Reported> = async (input, visit) => {
  const found = await atHand('report', input, visit)
  if (!found.ok) return found
  const { repo, prepared, now } = visit
  const doing = doingOf('report', found.data, now, prepared.note)
  const { wish, looker } = found.data
  const done = { byId: looker.personId ?? '', at: now, photos: prepared.photos }
  const { category } = wish
  const before = wish.done?.photos.map(({ file }) => file) ?? []
  const changes = {
    ...toFeedback(found.data, category),
    done,
    dropped: [...wish.dropped, ...before, ...input.photos],
  }
  const reported = moved(wish, doing, changes)
  const verdicts = await repo.verdicts(openTraces(reported.wish))
  const checked = withVerdicts(reported.wish, verdicts, { now, reviewId: newId() })
  return answered({ ...reported, wish: checked }, found.data, visit)
}

export const postpone: Handler<typeof wishes.postpone, WishesRepo, WishNote | null> = async (
  input,
  visit,
) => {
  const found = await atHand('postpone', input, visit)
  if (!found.ok) return found
  const { wish } = found.data
  if (!isFairDay(input.dueOn, { today: dayOf(visit.now), after: wish.dueOn }))
    return refuse('WrongDay', 'no later than it was, or more than two months ahead', 'dueOn')
  const doing = doingOf('postpone', found.data, visit.now, visit.prepared)
  const changes = { dueOn: input.dueOn, postponed: true, toldDue: null }
  return answered(moved(wish, doing, changes), found.data, visit)
}
