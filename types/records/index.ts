import type { Category } from '@contract/categories'
import type { Role } from '@contract/core'
import type { Channel, EvidenceClass, Medium, Span } from '@contract/lesson'
import type { TextSize } from '@contract/study'

/** What the database keeps. Every document carries `v`, the version of its shape (DESIGN §2). */
interface Document {
  _id: string
  v: 1
}

/**
 * A node of one of the two trees (DESIGN §5). `path` holds the ids from the root down to the node itself.
 * The territory's root is always `TERRITORY_ROOT` (types/domain/territory.ts): the town that runs this environment.
 */
export interface NodeRecord extends Document {
  tree: 'territory' | 'party'
  kind:
    | 'town'
    | 'village'
    | 'area'
    | 'team'
    | 'neighbourhood'
    | 'committee'
    | 'generalBranch'
    | 'branch'
    | 'studyGroup'
  name: string
  parentId: string | null
  path: string[]
  /** Villages only: 示范 / 提升 / 培育 (FIELD row 23). */
  tier?: 'model' | 'rising' | 'growing'
  /** Branches: the village they belong to. Study groups: the GB/T 2260 code of the region they live in. */
  villageId?: string
  region?: string
}

/** A named set of nodes across the trees, for instance four neighbouring villages (片区联盟). */
export interface AllianceRecord extends Document {
  name: string
  nodeIds: string[]
}

export interface DutyRecord {
  role: Role
  nodeIds: string[]
}

export interface PersonRecord extends Document {
  name: string
  /** Set once the person is bound to a WeChat account. */
  openid?: string
  duties: DutyRecord[]
  textSize: TextSize
  member?: {
    branchId: string
    villageId: string
    groupId: string | null
    cohort: 'office' | 'village' | 'young'
    mobile: boolean
    /** GB/T 2260 code of the district where a mobile member lives now. */
    residence?: string
  }
}

export interface SeasonRecord extends Document {
  name: string
  opensOn: string
  closesOn: string
  minutesPerHour: number
  requiredHours: number
  rooms: { category: Category; requiredHours: number }[]
  ruleVersion: number
  /** The most that playing without a network may bring on one day (离线补记). */
  offlineMinutesPerDay: number
  state: 'draft' | 'open' | 'closed'
}

export interface TopicRecord extends Document {
  title: string
  category: Category
  nominalSec: number
}

/** Something to watch, hear or read about a topic. Files are named by their cloud file ids. */
export interface LessonRecord extends Document {
  topicId: string
  /** The order in which a category offers its lessons. */
  position: number
  title: string
  summary: string
  category: Category
  medium: Medium
  /** Whole seconds of the timeline that all tracks share. */
  durationSec: number
  nominalSec: number
  cover: string | null
  tracks: { id: string; name: string; file: string }[]
  chapters: { atSec: number; title: string }[]
  sections: { title: string; text: string; sec: number; image: string | null }[]
  materials: { name: string; file: string; bytes: number }[]
  /** `members`: nobody else sees it, and it can't be shared on (FIELD row 9). */
  audience: 'everybody' | 'members'
  state: 'draft' | 'published' | 'retired'
}

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
  /** `play:session:report`, or the id of the session or visit. */
  evidence: string
  /** What was played, for lines out of playback. */
  played?: { lessonId: string; spans: Span[] }
  ruleVersion: number
  at: Date
}

/** The running sum of a member's ledger in a season: `_id` is `seasonId:personId`. */
export interface HoursRecord extends Document {
  seasonId: string
  personId: string
  totalSec: number
  byCategory: Record<Category, number>
  byClass: Record<EvidenceClass, number>
  lastAt: Date | null
}

/** What a write answered, kept under its key for 30 days (DESIGN §2): `_id` is `openid:operation:key`. */
export interface ReceiptRecord extends Document {
  /** SHA-256 of the input without its key. */
  payload: string
  /** The reply's data as JSON text, so that no rule about field names applies to it. */
  reply: string
  at: Date
}
