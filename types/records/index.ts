import type { Category } from '@contract/categories'
import type { Role } from '@contract/core'
import type { CallTime, Nearness, PlanBranch, PlanState } from '@contract/groups'
import type { Channel, EvidenceClass, Medium, Span } from '@contract/lesson'
import type { CorrectionField, HistoryKind } from '@contract/people'
import type { Cohort, ConsentKind, LeaveReason } from '@contract/personal'
import type { ExportPurpose, RowVerdict, SheetProblem } from '@contract/roster'
import type { TextSize } from '@contract/study'
import type { Checked, RefuseReason } from '@contract/tasks'

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
  /** Branches and study groups: the village they belong to. */
  villageId?: string
  /** Study groups: the GB/T 2260 code of the region whose members they take; without one they take anybody. */
  region?: string
  /** Study groups: how many members one instructor can look after. */
  capacity?: number
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
}

/** A code that binds one person once: `_id` is its keyed hash. */
export interface InviteRecord extends Document {
  personId: string
  byId: string
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

/** How many members a study group has, written with every move: `_id` is the group's. */
export interface LoadRecord extends Document {
  members: number
}

/** The roster's anchor, `_id` `roster`: `version` moves with every change to anybody's place; one import or plan runs at a time. */
export interface RosterRecord extends Document {
  version: number
  running: { kind: 'import' | 'plan'; id: string } | null
}

export interface ImportRecord extends Document {
  byId: string
  at: Date
  file: string
  fileName: string
  state: 'checking' | 'checked' | 'applying' | 'done' | 'dropped' | 'failed'
  problem: { problem: SheetProblem; detail: string } | null
  /** Of the roster when the last row was checked: another one, and the rows are checked again. */
  rosterVersion: number
  rows: number
  /** Rows gone through in this state. */
  done: number
  counts: Record<RowVerdict['verdict'], number>
  ignored: string[]
  unknownBranches: string[]
  /** After this its slices and its file are gone. */
  forgetAt: Date
}

/** What a good row does, ready to be written. */
export interface RowPlan {
  personId: string
  name: string
  branchId: string
  villageId: string
  cohort: Cohort
  mobile: boolean
  residence?: string
  phone?: SealedPhone
}

/** Up to 200 rows of an import: `_id` is `importId:slice`. */
export interface ImportSliceRecord extends Document {
  importId: string
  slice: number
  rows: (RowVerdict & { plan: RowPlan | null })[]
  /** Its last row as the spreadsheet counts, and which verdicts are among its rows: for paging. */
  lastRow: number
  verdicts: RowVerdict['verdict'][]
}

export interface ExportRecord extends Document {
  byId: string
  at: Date
  file: string
  nodeId: string | null
  rows: number
  phones: 'masked' | 'whole'
  purpose: ExportPurpose | null
  forgetAt: Date
  forgottenAt: Date | null
}

export interface PlanRecord extends Document {
  byId: string
  at: Date
  state: PlanState
  acrossBranches: boolean
  total: number
  done: number
  skipped: number
  counts: { stays: number; moves: number; joins: number; unplaced: number }
}

export interface PlanLineRecord {
  personId: string
  from: string | null
  to: string | null
  nearness: Nearness
  pinned: boolean
  /** As it was when the plan was made, for going back. */
  wasPinned: boolean
  byHand: boolean
  /** Null until the line was gone through: whether it was done, or left alone because something had changed. */
  applied: 'done' | 'skipped' | null
}

/** The part of a plan that concerns one branch: `_id` is `planId:branchId`. */
export interface PlanBranchRecord extends Document {
  planId: string
  branchId: string
  branch: PlanBranch
  lines: PlanLineRecord[]
  /** Lines that applying, or undoing, has not gone through yet: it takes the documents where there are any. */
  toApply: number
  toUndo: number
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

/** Something asked of the members of some groups: lessons to watch, perhaps a reflection to write. */
export interface TaskRecord extends Document {
  nodeId: string
  title: string
  text: string
  lessonIds: string[]
  materials: { name: string; file: string; bytes: number }[]
  groupIds: string[]
  dueOn: string | null
  minLetters: number | null
  state: 'held' | 'sent' | 'withdrawn'
  byId: string
  at: Date
  seasonId: string | null
}

/** What one member did about one task: `_id` is `taskId:personId`. Lessons are seen in their progress. */
export interface TaskWorkRecord extends Document {
  taskId: string
  personId: string
  seenAt: Date | null
  receivedAt: Date | null
  reflection: { text: string; at: Date; checked: Checked; traceId: string | null } | null
  answer: { text: string; at: Date; byId: string; checked: Checked } | null
  /** When the member last read the answer. */
  answerSeenAt: Date | null
  /** The first moment at which every part was done. */
  doneAt: Date | null
}

/** Study done elsewhere, handed in for a reviewer. */
export interface OutsideRecord extends Document {
  personId: string
  seasonId: string
  topicId: string
  on: string
  what: string
  category: Category
  minutes: number
  photo: string | null
  state: 'waiting' | 'accepted' | 'refused'
  creditedSec: number
  reason: RefuseReason | null
  at: Date
  decidedBy: string | null
  decidedAt: Date | null
}
