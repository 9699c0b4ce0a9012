import type { Role } from '@contract/core'
import type { CallTime } from '@contract/groups'
import type { CorrectionField, HistoryKind } from '@contract/people'
import type { Cohort, ConsentKind, LeaveReason } from '@contract/personal'
import type { TextSize } from '@contract/study'
import type { Document } from './document'

export interface DutyRecord {
  role: Role
  nodeIds: string[]
}

/** A phone number as it is kept: readable only with the environment's key of that version (cloudfunctions/shared/phone). */
export interface SealedPhone {
  keyVersion: number
  /** AES-256-GCM: nonce, ciphertext and tag, base64url. */
  sealed: string
  /** Keyed hash of the number, to match by. */
  hash: string
}

export interface ConsentRecord {
  given: boolean
  at: Date
}

/** A member's place. It is there exactly while the person is on the roster of a branch. */
export interface MemberRecord {
  branchId: string
  villageId: string
  groupId: string | null
  cohort: Cohort
  mobile: boolean
  /** GB/T 2260 code of the district where a mobile member lives now; only with their consent. */
  residence?: string
  /** Set by the member themselves: a sheet doesn't overrule it. */
  residenceBy?: 'self' | 'roster'
  /** Stays in `groupId` whatever a season plan proposes. */
  pinned?: boolean
}

export interface PersonRecord extends Document {
  name: string
  /** Set once the person is bound to a WeChat account. */
  openid?: string
  boundAt?: Date
  /** The live invite code's document. */
  inviteId?: string
  duties: DutyRecord[]
  textSize: TextSize
  phone?: SealedPhone
  /**
   * Keyed hashes of numbers that were deleted on request: what a later erasure buries, so that an old sheet can't bring the
   * person back. A number can't be read out of them, and nobody is matched by them before.
   */
  phoneTombs?: string[]
  consents?: { [K in ConsentKind]?: ConsentRecord }
  member?: MemberRecord
  /** Where a person who left was last. */
  former?: { branchId: string; villageId: string; at: Date; reason: LeaveReason }
  /** When the member asked to be called back by their instructor. */
  callbackAt?: Date
  /** Instructors: when they can talk. */
  callTime?: CallTime
  /** Nothing personal is left; the ledger's lines keep standing under the id. */
  erasedAt?: Date
}

/**
 * One WeChat account: `_id` is its openid. Whoever binds writes it, so that one account can't be bound to two persons at
 * once; and it counts the tries that matched nobody.
 */
export interface AccountRecord extends Document {
  personId: string | null
  /** Tries that matched nobody since `triesFrom`. */
  tries: number
  triesFrom: Date | null
  /** The request it last sent to a secretary. */
  requestId: string | null
  /** Its person was erased then, and receipts from before are still there: the tick takes them. */
  forgetBefore?: Date
}

/** A code that binds one person once: `_id` is its keyed hash. */
export interface InviteRecord extends Document {
  personId: string
  byId: string
  /** By which duty; of codes made before it was kept, a secretary's. */
  byRole?: Role
  expiresAt: Date
  usedAt: Date | null
}

/** Something that a secretary has to decide. */
export interface RequestRecord extends Document {
  kind: 'bind' | 'correction'
  branchId: string
  state: 'open' | 'joined' | 'refused' | 'replaced'
  at: Date
  /** `bind`: which account claims to be whom; the claimed name goes when it is decided. */
  openid?: string
  claimedName?: string
  /** `correction`: whose record, and what it should say. */
  personId?: string
  change?: { field: CorrectionField; to: string }
  decidedAt: Date | null
  decidedBy: string | null
}

/** Append-only: what was done to a person's record. Values that are personal (names, phones, residences) never stand here. */
export interface HistoryRecord extends Document {
  personId: string
  kind: HistoryKind
  at: Date
  /** The person who did it; null for the person themselves or a rule of the town. */
  byId: string | null
  byRole: Role | null
  /** Ids of places, a role, or the name of a field. */
  from: string | null
  to: string | null
  /** The import or plan it came from. */
  cause: string | null
}

/** Who read personal data of whom: one document for reader, operation, place and day. */
export interface AccessRecord extends Document {
  day: string
  at: Date
  byId: string
  byRole: Role
  operation: string
  nodeId: string
  personIds: string[]
  times: number
}

/** What keeps an erased person from being imported again: `_id` is a keyed hash of what they would be known by. */
export interface TombstoneRecord extends Document {
  at: Date
}
