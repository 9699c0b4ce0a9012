import type { Document } from './document'

/** What a write answered, kept under its key for 30 days (DESIGN §2): `_id` is `openid:operation:key`. */
export interface ReceiptRecord extends Document {
  /** Keyed hash of the input without its key. */
  payload: string
  /** The reply's data as JSON text, so that no rule about field names applies to it. */
  reply: string
  at: Date
}
