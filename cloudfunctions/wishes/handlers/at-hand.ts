import type { Role } from '@contract/core'
import type { WishAct, WishPart, WishView } from '@contract/wish'
import type { WishNote, WishRecord } from '@records/index'
import type { Actor } from '../../shared/actor'
import { type Outcome, ok, type Refusal, refuse } from '../../shared/outcome'
import type { Doing, Moved } from '../../shared/rules/wishes/moves'
import { allows, moversOf, standingOf } from '../../shared/rules/wishes/table'
import type { WishesRepo } from '../repo'
import { didTheWork, dutyOf, type Looker, partsOf } from '../rules/access'
import { lookerOf, pageOf } from './page'

/** What of a request is needed to decide about one wish. */
export interface Asking {
  actor: Actor
  repo: WishesRepo
  now: Date
}

/** A wish that somebody is about to move, and what they are to it. */
export interface AtHand {
  wish: WishRecord
  looker: Looker
  parts: WishPart[]
}

export const noSuchWish = (): Refusal<'NoSuchWish'> =>
  refuse('NoSuchWish', 'no such wish, or none of the caller’s business', 'wishId')
export const notNow = (why: string): Refusal<'NotNow'> => refuse('NotNow', why)

/** A wish that the caller is something to; null is said of any other in the same words. */
export async function seenWish(wishId: string, { actor, repo }: Asking): Promise<AtHand | null> {
  const [wish, looker] = await Promise.all([repo.wish(wishId), lookerOf(actor, repo)])
  const parts = wish === null ? [] : partsOf(looker, wish)
  return wish === null || parts.length === 0 ? null : { wish, looker, parts }
}

/** Whether the table lets the caller do this to the wish now, which nobody has moved since they looked. */
export async function atHand(
  act: WishAct,
  { wishId, version }: { wishId: string; version: number },
  asking: Asking,
): Promise<Outcome<AtHand, 'NoSuchWish' | 'MovedMeanwhile' | 'NotNow'>> {
  const seen = await seenWish(wishId, asking)
  if (!seen) return noSuchWish()
  if (seen.wish.version !== version) return refuse('MovedMeanwhile', 'it has moved since', 'version')
  return mayNow(act, seen) ? ok(seen) : notNow(`no ${act} while ${seen.wish.state}`)
}

export const mayNow = (act: WishAct, { wish, looker, parts }: AtHand): boolean =>
  allows(act, standingOf(wish), { parts, didTheWork: didTheWork(looker, wish) })

/** Who does it, as the line will say. A filer's id is never kept beside what they did. */
export function doingOf(
  act: WishAct,
  { wish, looker, parts }: AtHand,
  now: Date,
  note: WishNote | null = null,
): Doing {
  const byRole: Role = dutyOf(parts, moversOf(act, wish.state))
  return { act, byRole, byId: byRole === 'villager' ? null : looker.personId, now, note }
}

/** Keeps what happened and answers the wish's page as it is now. */
export async function answered(
  done: Moved,
  { looker }: Pick<AtHand, 'looker'>,
  { repo, now }: Asking,
): Promise<{ ok: true; data: { wish: WishView } }> {
  await repo.keep(done, now)
  return ok({ wish: await pageOf(done.wish, { looker, repo, now, newest: done.line }) })
}
