import type { RefuseReason, ReviewKind } from '@contract/reviews'
import type { Document } from './document'

/** What a reviewer decided, kept for asking back: `_id` is the item's. */
export interface DecisionRecord extends Document {
  kind: ReviewKind
  byId: string
  at: Date
  /** Null where it was accepted. */
  refused: RefuseReason | null
}
