import { instantOf } from '@domain/day'
import { complaintOf, type WishItem, wishItemOf, wishNoteOf } from '../../shared/wish-reviews'
import type { Asked, ReviewsRepo, Waiting } from '../repo'
import { checkedBy, decided, type Found, gone, type Kind } from './kind'

type WishKind = 'wish' | 'wishNote' | 'wishComplaint'

const found = (kind: WishKind, { id, at, text, photos, voice, wishId }: WishItem): Found => ({
  ...{ id, kind, at: instantOf(at), text, about: null, photo: null, outside: null },
  files: photos.map(({ file }) => file),
  voice,
  ...(wishId !== undefined && { wishId }),
})

/** Something about a wish: who asked is sealed, and what a reviewer decides moves the wish by its own table. */
const ofWishes = <T>(
  kind: WishKind,
  letter: string,
  waiting: (asked: Asked, repo: ReviewsRepo) => Promise<Waiting<T>>,
  itemOf: (one: T) => WishItem,
): Kind => ({
  letter,
  async list(asked, repo) {
    const { found: all, waiting: count } = await waiting(asked, repo)
    return { items: all.map((one) => found(kind, itemOf(one))), waiting: count }
  },
  async decide(word, repo) {
    const { byId: reviewerId, now } = word
    const done = await repo.decideOnWish(`${letter}-${word.id}`, { word: checkedBy(word), reviewerId, now })
    return done ? decided(word) : gone()
  },
})

/** Refused words end the wish; refused pictures go, and the rest of it goes on. */
export const wish = ofWishes('wish', 'w', (asked, repo) => repo.heldWishes(asked), wishItemOf)
export const wishNote = ofWishes('wishNote', 'n', (asked, repo) => repo.heldNotes(asked), wishNoteOf)
/** Passed, it hangs on the wall again; refused, it goes on as a wish that nobody else sees. */
export const wishComplaint = ofWishes(
  'wishComplaint',
  'c',
  (asked, repo) => repo.complainedOf(asked),
  complaintOf,
)
