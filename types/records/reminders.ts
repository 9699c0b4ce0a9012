import type { Role } from '@contract/core'
import type {
  Audience,
  ContactHow,
  Purpose,
  ReturnReason,
  StudyPurpose,
  TemplateName,
} from '@contract/messages'
import type { Document } from './document'
import type { WishNotice } from './wishes'

/** What somebody is told of a wish: no rule finds them, the notice names them. */
export interface WishTelling {
  purpose: 'wish' | 'wishDesk'
  wishId: string
  kind: WishNotice
}

/** How many messages of one template a WeChat account may still be sent: `_id` is `openid:template`. */
export interface GrantRecord extends Document {
  openid: string
  template: TemplateName
  /** The sum of its moves, and never below zero. */
  units: number
  always: 'accept' | 'reject' | null
  /** Accepts as either source told them; only one of the two counts, the other is there to compare (DESIGN §7). */
  heard: { client: number; push: number }
}

/** One line of a grant's ledger, append-only: `_id` is `grantId:what:of`, so that nothing is posted twice. */
export interface GrantMoveRecord extends Document {
  grantId: string
  openid: string
  /**
   * `accept` one more; `reserve` taken for a delivery; `return` given back; `zero` WeChat said there is none; `opening` what
   * forgotten lines came to.
   */
  kind: 'accept' | 'reserve' | 'return' | 'zero' | 'opening'
  units: number
  at: Date
}

/** A decision to remind some people, until each of them has a delivery. */
export interface CampaignRecord extends Document {
  purpose: Purpose
  audience: Audience | WishTelling
  window: string
  subjectId: string | null
  subject: string
  note: string
  /** The values of the template's keywords when it was decided; each message takes those of its own moment. */
  words: Record<string, string>
  nodeId: string
  path: string[]
  from: string
  /** Null for a rule of the town. */
  byId: string | null
  byRole: Role | null
  /** Whom, the place of who was erased empty; null for everybody whom the rule finds, page after page of the roster. */
  personIds: string[] | null
  /** How many of `personIds` have been gone through, or the last person of the roster that was. */
  done: number
  after: string | null
  state: 'planning' | 'planned'
  at: Date
  goesOutAt: Date
  /** From then on it is no use any more. */
  notAfter: Date
  seasonId: string | null
}

/**
 * One reminder to one reader: `_id` is `reader:purpose:window`, so there is one. `reserved` has a unit and waits;
 * `sending` belongs to whoever changed it (`claim`); the others are final, but that `unknown` may still be told.
 */
export interface DeliveryRecord extends Document {
  /** A person's, or `account.openid` of an account that is nobody's (cloudfunctions/shared/messages). */
  personId: string
  purpose: Purpose
  window: string
  campaignId: string
  template: TemplateName
  /** The member's branch and study group with all that is above: whose board it stands on. Of a wish's it is empty. */
  path: string[]
  state: 'reserved' | 'sending' | 'sent' | 'refused' | 'returned' | 'unknown' | 'noGrant'
  reason: ReturnReason | null
  /** WeChat's own number, for whoever looks for the cause. */
  code: number | null
  /** Where its unit came from; null when it has none. */
  grantId: string | null
  at: Date
  claim: string | null
  sendingAt: Date | null
  settledAt: Date | null
  contacted: { how: ContactHow; at: Date; byId: string } | null
  /** When to look whether they studied; null before they were reached and once it was looked. */
  lookAt: Date | null
  studied: boolean
}

/** What lies in somebody's 消息, whether WeChat could send it or not: `_id` is the delivery's. */
export interface MessageRecord extends Document {
  /** As of a delivery. */
  personId: string
  purpose: Purpose
  title: string
  text: string
  from: string
  subjectId: string | null
  at: Date
  readAt: Date | null
}

/** What somebody has said about their messages: `_id` is the person's, or the account's that is nobody's. */
export interface InboxRecord extends Document {
  muted: Purpose[]
}

/** The town's own: `_id` `rules` which reminders go out by themselves and when each last did; `_id` `gate` WeChat asked to wait. */
export interface ReminderRulesRecord extends Document {
  off: Purpose[]
  /** The day on which each rule last ran, by its purpose. */
  ran: { [P in StudyPurpose]?: string }
}
export interface ReminderGateRecord extends Document {
  until: Date
  /** How often in a row: each time it waits longer. */
  times: number
}
