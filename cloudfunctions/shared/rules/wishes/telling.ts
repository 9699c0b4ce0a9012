import { TERRITORY_ROOT } from '@domain/territory'
import type { NoticeRecord, WishNotice, WishRecord } from '@records/index'
import type { Moved } from './moves'

type To = NoticeRecord['to']
interface Told {
  kind: WishNotice
  to: To
}

/** Who filed a wish, as a person where they are one; nobody after they were erased. */
const filerOf = ({ filer, filerPersonId }: WishRecord): To[] => {
  if (filerPersonId !== null) return [{ personId: filerPersonId }]
  return filer === '' ? [] : [{ openid: filer }]
}

/** Whoever it waits for on the town's side. */
const holderOf = ({ holderId, level, villageId }: WishRecord): To =>
  holderId !== null
    ? { personId: holderId }
    : level === 'town'
      ? { role: 'organiser', nodeId: TERRITORY_ROOT }
      : { role: 'secretary', nodeId: villageId }

const collectors = ({ teamId }: WishRecord): To[] =>
  teamId === null ? [] : [{ role: 'representative', nodeId: teamId }]

/** What its askers hear of what happened. */
function toAskers({ line: { act, end, byRole }, wish }: Moved, others: number): WishNotice | null {
  if (act === 'gather' || act === 'assign' || act === 'claim' || act === 'release') return 'moved'
  // Who opened it again by their own word knows; whoever asked for the same doesn't.
  if (act === 'reopen') return byRole !== 'villager' || others > 0 ? 'moved' : null
  // Of those that end in it each asker is told by the collective one.
  if (act === 'merge') return wish.state === 'closed' ? null : 'merged'
  if (act === 'report' || act === 'solveOnTheSpot') return 'done'
  if (act === 'postpone') return 'postponed'
  const byOthers = act === 'refuse' || act === 'takeDown' || act === 'closeUnvisited' || act === 'rateFor'
  return byOthers && wish.state === 'closed' && end !== null ? 'ended' : null
}

function toOthers({ line: { act, from }, wish }: Moved): Told[] {
  if (act === 'pass') return [holderOf(wish), ...collectors(wish)].map((to) => ({ kind: 'yours', to }))
  if (act === 'assign') return [{ kind: 'yours', to: holderOf(wish) }]
  if (act === 'reopen') return [{ kind: wish.holderId === null ? 'escalated' : 'yours', to: holderOf(wish) }]
  if (act === 'escalate') return [{ kind: 'escalated', to: { role: 'organiser', nodeId: TERRITORY_ROOT } }]
  if (act === 'offer') return [{ kind: 'claimable', to: { role: 'helper', nodeId: wish.placeId } }]
  if (act === 'release') return [{ kind: 'yours', to: holderOf(wish) }]
  if ((act === 'withdraw' || act === 'takeDown') && from === 'assigned')
    return [{ kind: 'ended', to: holderOf(wish) }]
  return act === 'nudge' ? [{ kind: 'nudged', to: holderOf(wish) }] : []
}

const placeOf = (to: To): string =>
  'personId' in to ? to.personId : 'openid' in to ? to.openid : `${to.role}-${to.nodeId}`

/** One notice; left twice under one id it is one. */
const notice = (wish: WishRecord, { kind, to }: Told, now: Date, of = `${wish.version}`): NoticeRecord => ({
  _id: `${wish._id}:${of}:${kind}:${placeOf(to)}`,
  v: 1,
  wishId: wish._id,
  kind,
  to,
  at: now,
  state: 'waiting',
})

/**
 * Notices to askers of one wish, those whose own were merged into it among them: each is about their own, which is the one
 * they can open.
 * @param of what sets it apart from others of its kind
 */
const noticesToAskers = (
  whole: WishRecord,
  askers: readonly WishRecord[],
  kind: WishNotice,
  now: Date,
  of?: string,
): NoticeRecord[] =>
  askers.flatMap((asker) =>
    filerOf(asker).map((to) => ({ ...notice(whole, { kind, to }, now, of), wishId: asker._id })),
  )

/**
 * To the askers who have said nothing since it was done, once more.
 * @param merged wishes that are part of it
 */
export function noticesToSilent(whole: WishRecord, merged: readonly WishRecord[], now: Date): NoticeRecord[] {
  const silent = [whole, ...merged].filter(({ _id }) => !whole.words.some(({ wishId }) => wishId === _id))
  return noticesToAskers(whole, silent, 'remindRating', now, `${whole.version}.${whole.reminded}`)
}

/** To whoever holds it: that it is overdue. */
export const noticeOfDue = (wish: WishRecord, now: Date): NoticeRecord =>
  notice(wish, { kind: 'due', to: holderOf(wish) }, now)

/**
 * What is left to be told after something happened to a wish.
 * @param merged wishes that are part of it
 * @example noticesOf(moved by 'assign', [], now).map(({ kind }) => kind) // ['moved', 'yours']
 */
export function noticesOf(done: Moved, merged: readonly WishRecord[], now: Date): NoticeRecord[] {
  const kind = toAskers(done, merged.length)
  return [
    ...(kind === null ? [] : noticesToAskers(done.wish, [done.wish, ...merged], kind, now)),
    ...toOthers(done).map((told) => notice(done.wish, told, now)),
  ]
}
