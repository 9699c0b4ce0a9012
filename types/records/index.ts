import type { Category } from '@contract/categories'
import type { Role } from '@contract/core'
import type { CallTime, Nearness, PlanBranch, PlanState } from '@contract/groups'
import type { Channel, EvidenceClass, Medium, Span } from '@contract/lesson'
import type { CorrectionField, HistoryKind } from '@contract/people'
import type { Cohort, ConsentKind, LeaveReason } from '@contract/personal'
import type { ExportPurpose, RowVerdict, SheetProblem } from '@contract/roster'
import type { SessionKind, SessionState } from '@contract/sessions'
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
  /** The place of the row with whose person this one swaps numbers: both are written at once, or neither. */
  swapsWith?: number
  /** Of somebody new: who of this name was in the branch when the row was checked. */
  namesakes?: string[]
}

/** Up to 200 rows of an import: `_id` is `importId:slice`. */
export interface ImportSliceRecord extends Document {
  importId: string
  slice: number
  rows: (RowVerdict & { plan: RowPlan | null })[]
  /** The place of its last row among all rows, from 1, and which verdicts are among its rows: for paging. */
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
  /** Which days are study days: weekdays from 1 (Monday) to 7, more days, and days off. Without it, none. */
  studyDays?: { weekdays: number[]; more: string[]; off: string[] }
  /** How many missed days a month may be made up. */
  makeUpsPerMonth?: number
  /** When all that it kept about people was deleted; null, or not there, before. */
  forgottenAt?: Date | null
}

/**
 * What a member did for one study day: `_id` is `seasonId:personId:day`. One a day, whatever was sent how often.
 * What the day counts as follows from this and the ledger (cloudfunctions/study/rules/days).
 */
export interface StudyDayRecord extends Document {
  seasonId: string
  personId: string
  day: string
  /** 打卡: the first of its taps, and when the server first heard of one. */
  claim: { tappedAt: Date; heardAt: Date } | null
  madeUpAt: Date | null
  /** Kept once the ledger has borne the claim out; it can't be taken back. */
  proven: 'lit' | 'late' | null
}

/** The days of a month that were made up, the anchor that two make-ups at once both write: `_id` is `seasonId:personId:month`. */
export interface MakeUpsRecord extends Document {
  seasonId: string
  days: string[]
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
  byClass: Record<EvidenceClass, number>
  lastAt: Date | null
}

/** What a write answered, kept under its key for 30 days (DESIGN §2): `_id` is `openid:operation:key`. */
export interface ReceiptRecord extends Document {
  /** Keyed hash of the input without its key. */
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

/** A text with what its check said: only a passed one is shown to anybody but who wrote it. */
export interface CheckedText {
  text: string
  at: Date
  checked: Checked
  traceId: string | null
  /** Under which a reviewer finds it while it is held: another text, another id. */
  reviewId: string | null
}

/** What one member did about one task: `_id` is `taskId:personId`. Lessons are seen in their progress. */
export interface TaskWorkRecord extends Document {
  taskId: string
  personId: string
  seenAt: Date | null
  receivedAt: Date | null
  reflection: CheckedText | null
  answer: (CheckedText & { byId: string }) | null
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
  /** Gone some time after it was decided. */
  photo: string | null
  /** Of the photo's check; null when WeChat could not be reached. */
  traceId: string | null
  state: 'waiting' | 'accepted' | 'refused'
  creditedSec: number
  reason: RefuseReason | null
  at: Date
  decidedBy: string | null
  decidedAt: Date | null
}

/** A picture without metadata; nobody sees it until its check has passed. */
export interface PhotoRecord {
  file: string
  state: 'held' | 'passed' | 'refused'
}

/** A picture's check: `_id` is WeChat's trace id. Whoever comes first, the push or the writer, leaves its half here. */
export interface MediaCheckRecord extends Document {
  at: Date
  target: { sessionId: string; file: string } | null
  verdict: PhotoRecord['state'] | null
}

/** Something that people come together for, on the spot or online. */
export interface SessionRecord extends Document {
  nodeId: string
  /** Of the node, so that whoever answers for something above it finds it. */
  path: string[]
  kind: SessionKind
  title: string
  place: string
  startsAt: Date
  minutes: number
  topics: { topicId: string; minutes: number }[]
  hostIds: string[]
  /** Branches and study groups. */
  invited: string[]
  /** How many members that were when it was called or last changed. */
  invitedCount: number
  homework: string | null
  followUpOn: string | null
  link: string | null
  state: SessionState
  begunAt: Date | null
  endedAt: Date | null
  photos: PhotoRecord[]
  seasonId: string
  createdBy: string
  confirmed: { minutes: number; byId: string; at: Date } | null
  /** The host ticked somebody after that: the hours of those wait for the secretary's word once more. */
  tickedSince?: boolean
}

/** One person at one session: `_id` is `sessionId:personId`, so that two phones and a list make one. */
export interface AttendanceRecord extends Document {
  sessionId: string
  personId: string
  coming: boolean | null
  /** When it was tapped: the later word counts, in whatever order they arrive. */
  comingAt: Date | null
  presence: 'none' | 'present' | 'waiting'
  by: 'code' | 'host' | null
  at: Date | null
  /** 线上共学: the windows whose code was typed, as minutes since it began; late ones count only once the host has ticked. */
  marks: number[]
  lateMarks: number[]
  /** Codes that were wrong, counted against guessing. */
  wrong: number
  wrongFrom: Date | null
  /** Set when the minutes were confirmed: what each topic was credited by. */
  creditedSec: number | null
}

/** 送学上门: the lesson was brought to somebody's door. */
export interface VisitRecord extends Document {
  byId: string
  at: Date
  loggedAt: Date
  personIds: string[]
  topics: { topicId: string; minutes: number }[]
  credited: { personId: string; sec: number }[]
  suggestion: { text: string; state: 'held' | 'passed' | 'refused'; traceId: string | null } | null
  wish: boolean
  seasonId: string
}
