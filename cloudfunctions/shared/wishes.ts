import type { Checked } from '@contract/tasks'
import type { MediaCheckRecord, NoticeRecord, WishLineRecord, WishRecord } from '@records/index'
import type { Documents } from './documents'
import { byIds, everyOne } from './finding'
import { leaveForTallies } from './outbox/leave'
import type { Verdicts } from './rules/wishes/checking'
import { withoutFiler, withoutHolder } from './rules/wishes/erasing'
import type { Moved } from './rules/wishes/moves'
import { noticesOf } from './rules/wishes/telling'
import { wishIdsOfVisited } from './suggestions'

export const wishOf = (documents: Documents, id: string): Promise<WishRecord | null> =>
  documents.get<WishRecord>('wishes', id)

export const wishesOf = (documents: Documents, ids: readonly string[]): Promise<WishRecord[]> =>
  byIds<WishRecord>(documents, 'wishes', ids)

export const putNotices = async (documents: Documents, notices: readonly NoticeRecord[]): Promise<void> => {
  for (const notice of notices) await documents.put<NoticeRecord>('notices', notice)
}

/** Statistics count a wish as it is when they come to it. */
export const leaveToCount = (documents: Documents, wish: WishRecord, now: Date): Promise<void> =>
  leaveForTallies(documents, { kind: 'wish', subjectId: wish._id, version: wish.version }, now)

/**
 * The one way in which anything that happens to a wish is written: the wish, its line, whom to tell, and that
 * it is to be counted, in the caller's
 * transaction. The wish is the anchor of every race about it: read it in this transaction.
 */
export async function keepMoved(
  documents: Documents,
  done: Moved | { wish: WishRecord; line: null },
  now: Date,
): Promise<void> {
  await documents.put<WishRecord>('wishes', done.wish)
  if (done.line === null) return
  await documents.put<WishLineRecord>('wishLines', done.line)
  if (done.line.act !== 'ask') await leaveToCount(documents, done.wish, now)
  const merged = done.wish.mergedIds.length === 0 ? [] : await wishesOf(documents, done.wish.mergedIds)
  await putNotices(documents, noticesOf(done, merged, now))
}

/** What WeChat has said by now about pictures and voices; one of them without an answer isn't there. */
export async function verdictsOn(documents: Documents, traceIds: readonly string[]): Promise<Verdicts> {
  const checks =
    traceIds.length === 0 ? [] : await byIds<MediaCheckRecord>(documents, 'mediaChecks', traceIds)
  return new Map<string, Checked | null>(checks.map(({ _id, verdict }) => [_id, verdict]))
}

/** The trace ids of a wish whose verdicts are still waited for. */
export const openTraces = ({ photos, voice, done }: WishRecord): string[] =>
  [...photos, ...(voice ? [voice] : []), ...(done?.photos ?? [])].flatMap(({ state, doubted, traceId }) =>
    state === 'held' && !doubted && traceId !== null ? [traceId] : [],
  )

/**
 * Takes somebody out of every wish, in the transaction that erases them: what they asked or said at their door, what they had
 * in hand, what they noted on the way. The files go with the next tick.
 */
export async function forgetWishesOf(
  documents: Documents,
  { personId, openid }: { personId: string; openid: string | undefined },
  now: Date,
): Promise<void> {
  const { in: among, neq } = documents.command
  const filed = await documents.find<WishRecord>('wishes', { filerPersonId: personId })
  const before =
    openid === undefined
      ? []
      : await documents.find<WishRecord>('wishes', { filer: openid, filerPersonId: null })
  const said = await wishesOf(documents, await wishIdsOfVisited(documents, personId))
  const own = new Map([...filed, ...before, ...said].map((wish) => [wish._id, wish]))
  for (const wish of own.values()) {
    await keepMoved(documents, withoutFiler(wish, now), now)
    const lines = await documents.find<WishLineRecord>('wishLines', { wishId: wish._id, byRole: 'villager' })
    for (const line of lines) await documents.change('wishLines', line._id, { note: null })
  }
  const held = await documents.find<WishRecord>('wishes', { holderId: personId, state: among(['assigned']) })
  for (const wish of held) if (!own.has(wish._id)) await keepMoved(documents, withoutHolder(wish, now), now)
  // A secretary writes on more lines than one page holds; those without a word of theirs stay as they are.
  const noted = await everyOne<WishLineRecord>(documents, 'wishLines', { byId: personId, note: neq(null) }, [
    'wishId',
  ])
  for (const { _id } of noted) await documents.change('wishLines', _id, { note: null })
  if (openid !== undefined) await documents.remove('wishAccounts', openid)
}
