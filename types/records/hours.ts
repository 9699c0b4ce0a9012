import type { Category } from '@contract/categories'
import type { Channel, EvidenceClass, Medium, Span } from '@contract/lesson'
import type { Document } from './document'

/** An opened playback: what it may still earn is what the server's clock has run since `lastAt`. */
export interface PlaybackSession {
  sessionId: string
  lessonId: string
  topicId: string
  category: Category
  medium: Medium
  durationSec: number
  nominalSec: number
  seasonId: string
  ruleVersion: number
  /** Of the last accepted report, or of the opening. */
  lastAt: Date
  lastPositionSec: number
  /** After this nothing is earned: the season is over. */
  seasonEndsAt: Date
  /** The most that offline playing may bring on one day. */
  offlineCapSec: number
  /** Time that passed between reports too far apart to be verified and that no report has claimed yet. */
  unclaimedMs: number
  /** Accepted reports so far. */
  reports: number
  /** Null while open. */
  closedAt: Date | null
}

/** A member's playback: one open session, and those closed whose last reports may still be on their way. */
export interface PlaybackRecord extends Document {
  /** Newest first. */
  sessions: PlaybackSession[]
  /** Offline seconds taken on a day, against the day's cap. */
  offline: { day: string; sec: number }
  /** What is left of the slack, in milliseconds of content: one for the member, or each opening would bring another. */
  slackMs: number
}

/** All that a member has learned of one topic in a season: `_id` is `seasonId:personId:topicId`. */
export interface ProgressRecord extends Document {
  seasonId: string
  personId: string
  topicId: string
  /** Seconds by channel; the largest, capped at nominal, is what is credited. */
  channels: Record<Channel, number>
  creditedSec: number
  lessons: { lessonId: string; spans: Span[]; positionSec: number; at: Date }[]
}

/** One line of the hours ledger: append-only (DESIGN §3). */
export interface LedgerRecord extends Document {
  seasonId: string
  personId: string
  topicId: string
  category: Category
  channel: Channel
  class: EvidenceClass
  sec: number
  /** `play:session:report`, the id of the session or visit, or `rule:change`. */
  evidence: string
  /** What was played, for lines out of playback. */
  played?: { lessonId: string; spans: Span[] }
  ruleVersion: number
  at: Date
  /**
   * The Asia/Shanghai day that its seconds count for: of `at`, or for what was played without a network the day on which
   * the gap began that it filled.
   */
  day: string
}

/** The running sum of a member's ledger in a season: `_id` is `seasonId:personId`. */
export interface HoursRecord extends Document {
  seasonId: string
  personId: string
  totalSec: number
  byCategory: Record<Category, number>
  /** `adjusted` is there once there was such a line. */
  byClass: Record<Exclude<EvidenceClass, 'adjusted'>, number> & { adjusted?: number }
  /** By category and channel, what isn't there is nothing; entries that adjust may leave less than that. */
  byChannel?: { [C in Category]?: { [H in Channel]?: number } }
  /** By the Monday of the week that the seconds count for, `w20261214`. */
  byWeek?: Record<string, number>
  lastAt: Date | null
}
