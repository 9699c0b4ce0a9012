import type { Checked } from '@contract/tasks'
import type { MediaCheckRecord, NoticeRecord, WishLineRecord, WishRecord } from '@records/index'
import type { Documents } from './documents'
import { byIds } from './finding'
import type { Verdicts } from './rules/wishes/checking'
import type { Moved } from './rules/wishes/moves'
import { noticesOf } from './rules/wishes/telling'

export const wishOf = (documents: Documents, id: string): Promise<WishRecord | null> =>
  documents.get<WishRecord>('wishes', id)

export const wishesOf = (documents: Documents, ids: readonly string[]): Promise<WishRecord[]> =>
  byIds<WishRecord>(documents, 'wishes', ids)

export const putNotices = async (documents: Documents, notices: readonly NoticeRecord[]): Promise<void> => {
  for (const notice of notices) await documents.put<NoticeRecord>('notices', notice)
}

/**
 * The one way in which anything that happens to a wish is written: the wish, its line, and whom to tell, in the caller's
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
