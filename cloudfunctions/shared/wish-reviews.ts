import type { Checked } from '@contract/tasks'
import type { WishLineRecord, WishMedia, WishRecord } from '@records/index'
import type { Documents } from './documents'
import { reviewed } from './rules/wishes/checking'
import { allows, standingOf } from './rules/wishes/table'
import { mayHang } from './rules/wishes/wall'
import { keepMoved } from './wishes'

/** Something about wishes that a reviewer looks at, without who it is from. */
export interface WishItem {
  /** `w-` a wish whose words or pictures were doubted, `n-` a note on its way, `c-` one that somebody complained of. */
  id: string
  at: Date
  text: string
  photos: WishMedia[]
  voice: (WishMedia & { sec: number }) | null
  /** It can still be taken down altogether. */
  wishId?: string
}

/** What is doubted of a wish; a child's pictures and voice were dropped before, and are shown to nobody here. */
export function wishItemOf(wish: WishRecord): WishItem {
  const doubted = ({ state, doubted }: WishMedia) => state === 'held' && doubted
  const child = wish.onBehalf?.childUnder14 === true
  const photos = child ? [] : [...wish.photos, ...(wish.done?.photos ?? [])].filter(doubted)
  const voice = wish.voice && doubted(wish.voice) && !child ? wish.voice : null
  const text = [wish.text, wish.spot].filter(Boolean).join('\n')
  return { id: `w-${wish.reviewId}`, at: wish.at, text, photos, voice }
}

/** Whether somebody filed it: nobody decides about their own. */
const isOwn = (wish: WishRecord, reviewerId: string): boolean => wish.filerPersonId === reviewerId

/** One that somebody complained of, as it hung on the wall: words alone. */
export const complaintOf = (wish: WishRecord): WishItem => {
  const { _id, at, text } = wish
  const open = allows('takeDown', standingOf(wish), { parts: ['reviewer'], didTheWork: false })
  return { id: `c-${_id}`, at, text: text ?? '', photos: [], voice: null, ...(open && { wishId: _id }) }
}

/** What somebody wrote on its way. */
export const wishNoteOf = ({ note, at }: WishLineRecord): WishItem => ({
  ...{ id: `n-${note?.reviewId}`, at, text: note?.text ?? '', photos: [], voice: null },
})

interface Decision {
  word: Exclude<Checked, 'held'>
  reviewerId: string
  now: Date
}

/** What a reviewer decides about one item, in the caller's transaction; false when it is gone, written anew, or their own. */
export async function decideOnWish(
  documents: Documents,
  itemId: string,
  decision: Decision,
): Promise<boolean> {
  const id = itemId.slice(2)
  if (itemId.startsWith('w-')) return onWish(documents, id, decision)
  if (itemId.startsWith('n-')) return onNote(documents, id, decision)
  return itemId.startsWith('c-') && onComplaint(documents, id, decision)
}

async function onWish(documents: Documents, reviewId: string, { word, reviewerId, now }: Decision) {
  const [wish] = await documents.find<WishRecord>('wishes', { reviewId }, { limit: 1 })
  if (!wish || isOwn(wish, reviewerId)) return false
  await keepMoved(documents, reviewed(wish, word, { byId: reviewerId, byRole: 'reviewer', now }), now)
  return true
}

async function onNote(documents: Documents, reviewId: string, { word, reviewerId }: Decision) {
  const where = { 'note.reviewId': reviewId }
  const [line] = await documents.find<WishLineRecord>('wishLines', where, { limit: 1 })
  if (!line?.note || line.byId === reviewerId) return false
  await documents.put<WishLineRecord>('wishLines', {
    ...line,
    note: { ...line.note, checked: word, reviewId: null },
  })
  return true
}

/** Passed, it hangs again where it may; refused, it stays down and goes on as a wish. */
async function onComplaint(documents: Documents, wishId: string, { word, reviewerId }: Decision) {
  const wish = await documents.get<WishRecord>('wishes', wishId)
  if (!wish?.complained || isOwn(wish, reviewerId)) return false
  const onWall = word === 'passed' && mayHang(wish)
  const version = wish.version + 1
  await documents.put<WishRecord>('wishes', { ...wish, complained: false, onWall, version })
  return true
}
