import * as z from 'zod/mini'
import { Category } from './categories'
import { context, Day, Id, Instant, Key, operation, Seconds } from './core'

/**
 * What a reviewer looks at: words of a member (`reflection`), an instructor (`answer`), whoever sent a task (`task`) or
 * visited somebody (`suggestion`) that the check held back, a session's photo (`picture`), study done elsewhere, and of
 * wishes what was asked (`wish`), a note on its way (`wishNote`) and one on the wall that somebody complained of.
 */
export const ReviewKind = z.enum([
  'reflection',
  'answer',
  'task',
  'outside',
  'suggestion',
  'picture',
  'wish',
  'wishNote',
  'wishComplaint',
])
export type ReviewKind = z.infer<typeof ReviewKind>

/** A photo that WeChat refused is shown to nobody; one that is still being checked, not yet. */
export const ReviewPhoto = z.object({
  state: z.enum(['shown', 'checking', 'refused']),
  url: z.nullable(z.string()),
})
export type ReviewPhoto = z.infer<typeof ReviewPhoto>

/** Without who it is from. */
export const ReviewItem = z.object({
  id: Id,
  kind: ReviewKind,
  at: Instant,
  /** The words themselves; empty for a picture. */
  text: z.string(),
  /** The task or the session that it belongs to. */
  about: z.nullable(z.string()),
  photo: z.nullable(ReviewPhoto),
  outside: z.nullable(
    z.object({
      on: Day,
      category: Category,
      minutes: z.int(),
      /** What else of the same person is for the same day and category, waiting or accepted, and what that brought. */
      others: z.object({ count: z.int(), creditedSec: Seconds }),
    }),
  ),
  /** Pictures and the voice of a wish that were doubted. */
  photos: z.array(z.object({ url: z.string() })),
  voice: z.nullable(z.object({ url: z.string(), sec: z.int() })),
  /** Of a wish that somebody complained of: `wishes.takeDown` ends it altogether, while it is open. */
  wishId: z.optional(Id),
})
export type ReviewItem = z.infer<typeof ReviewItem>

export const RefuseReason = z.enum(['unclear', 'alreadyCredited', 'notTraining', 'outOfSeason', 'improper'])
export type RefuseReason = z.infer<typeof RefuseReason>

/** The last item of a page: what follows is newer. */
const ReviewMark = z.object({ at: Instant, id: Id })

export const reviews = context('reviews', {
  /** Oldest first, forty at once; what the reviewer wrote or handed in themselves is left to another. */
  queue: operation({
    callers: ['reviewer'],
    scope: 'town',
    input: z.object({ after: z.nullable(ReviewMark) }),
    /** `waiting` counts all of them, `next` is null on the last page. */
    output: z.object({ items: z.array(ReviewItem), waiting: z.int(), next: z.nullable(ReviewMark) }),
    errors: [],
    sees: {},
    example: { after: null },
  }),
  /** Decides about one item, once: whoever comes second finds it gone. */
  decide: operation({
    callers: ['reviewer'],
    scope: 'town',
    input: z.object({
      key: Key,
      id: Id,
      /** Null accepts. */
      refuse: z.nullable(RefuseReason),
      /** Outside study only: the minutes that are accepted, no more than were said; null takes those. */
      minutes: z.nullable(z.int().check(z.gte(1), z.lte(480))),
    }),
    output: z.object({ state: z.enum(['accepted', 'refused']), creditedSec: Seconds }),
    errors: ['NoSuchItem', 'NoSeason'],
    sees: {},
    example: { key: 'review-001', id: 'o-outside-1', refuse: null, minutes: 30 },
  }),
})
