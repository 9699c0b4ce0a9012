import type { ErrorOf } from '@contract/core'
import type { RefuseReason, ReviewItem, reviews } from '@contract/reviews'
import { type Outcome, ok, refuse } from '../../shared/outcome'
import type { Asked, ReviewsRepo } from '../repo'

/** An item whose files have no addresses yet; those of a wish can be several. */
export type Found = Omit<ReviewItem, 'photos' | 'voice'> & {
  files?: string[]
  voice?: { file: string; sec: number } | null
}

export interface Queued {
  items: Found[]
  /** All of this kind, on later pages too. */
  waiting: number
}

/** A reviewer's word; `id` is the item's without the letter that says its kind. */
export interface Word {
  id: string
  refused: RefuseReason | null
  minutes: number | null
  byId: string
  now: Date
}

export type Decided = Outcome<
  { state: 'accepted' | 'refused'; creditedSec: number },
  ErrorOf<typeof reviews.decide>
>

/**
 * Something that a reviewer looks at: how what waits is listed, and what a decision does. Both leave out what the
 * reviewer wrote or handed in themselves; `decide` reads what it changes, so that of two at once one stands.
 */
export interface Kind {
  /** First of an item's id. */
  letter: string
  list: (asked: Asked, repo: ReviewsRepo) => Promise<Queued>
  decide: (word: Word, repo: ReviewsRepo) => Promise<Decided>
}

export const gone = () => refuse('NoSuchItem', 'decided already, written anew, or one’s own', 'id')

/** The answer where a decision brings no hours. */
export const decided = ({ refused }: Word): Decided =>
  ok({ state: refused === null ? 'accepted' : 'refused', creditedSec: 0 })

export const checkedBy = ({ refused }: Word) =>
  refused === null ? ('passed' as const) : ('refused' as const)
