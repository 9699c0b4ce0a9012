import * as z from 'zod/mini'
import { Category } from './categories'
import { context, Day, Id, Instant, Key, operation, Role, Seconds } from './core'
import { Calendar, CheckInDay, DayState, MakeUpDay, Month, StudyToday } from './days'
import { EvidenceClass, EvidenceLine, LessonCard, LessonView, Medium, Span } from './lesson'
import { MessagesToday } from './messages'
import { SessionCard } from './sessions'
import { TaskCard } from './tasks'

export const TextSize = z.enum(['system', 'care'])
export type TextSize = z.infer<typeof TextSize>

export const DutyView = z.object({
  role: Role,
  /** Names of the nodes the duty covers. */
  at: z.array(z.string()),
  /** Those of them that have a desk of their own: of a secretary's the branch, not its village. */
  nodes: z.array(z.object({ id: Id, name: z.string() })),
})
export type DutyView = z.infer<typeof DutyView>

export const SeasonView = z.object({
  id: Id,
  name: z.string(),
  opensOn: Day,
  closesOn: Day,
  /** Content seconds that one 学时 stands for. */
  secPerHour: Seconds,
  /** What a member has to reach in all, and at least in each category. */
  requiredSec: Seconds,
  rooms: z.array(z.object({ category: Category, requiredSec: Seconds })),
})
export type SeasonView = z.infer<typeof SeasonView>

export const CreditedHours = z.object({
  totalSec: Seconds,
  byCategory: z.array(z.object({ category: Category, sec: Seconds })),
  /** When the newest ledger entry was posted; null before the first. */
  lastAt: z.nullable(Instant),
})
export type CreditedHours = z.infer<typeof CreditedHours>

export const MemberStudy = z.object({
  branch: z.string(),
  village: z.string(),
  group: z.nullable(z.string()),
  season: z.nullable(SeasonView),
  credited: CreditedHours,
})
export type MemberStudy = z.infer<typeof MemberStudy>

/** The first paint of whoever opens the app, in one call. */
export const Home = z.object({
  /** Null until the first organiser has set the town up. */
  town: z.nullable(z.string()),
  /** Null for a WeChat user whom nobody has bound to a person. */
  person: z.nullable(z.object({ name: z.string(), duties: z.array(DutyView), textSize: TextSize })),
  /** Null unless the person is a member. */
  study: z.nullable(MemberStudy),
  /** The lesson to go on with, where it stopped; null when none was left off in the middle. */
  resume: z.nullable(LessonCard),
  /** What to take up next: of the room that misses most. */
  next: z.nullable(LessonCard),
  /** What a member is invited to next, or what runs now; whether they come is on its own page, so `mine` is null here. */
  nextSession: z.nullable(SessionCard),
  /** The next one that the person meant to come to and that was called off. */
  calledOff: z.optional(SessionCard),
  /** 打卡 today; null unless the person is a member and a season with study days is open. */
  today: z.nullable(StudyToday),
  /** The task to do first; null when there is none, or all are done and answered. */
  task: z.nullable(TaskCard),
  /** 消息: unread ones and what reminders may still be sent, also of an account that is nobody's: it may have asked for a wish. */
  messages: z.nullable(MessagesToday),
})
export type Home = z.infer<typeof Home>

export const Courses = z.object({
  lessons: z.array(LessonCard),
  /** Null unless the caller is a member. */
  study: z.nullable(MemberStudy),
})
export type Courses = z.infer<typeof Courses>

/** The place of a line, `1766000000000.session-12`; only the server reads it. */
const Cursor = z.string().check(z.regex(/^\d{1,15}\.[A-Za-z0-9_-]{1,80}$/))

export const EvidencePage = z.object({
  person: z.object({ name: z.string(), textSize: TextSize }),
  study: MemberStudy,
  /** `adjusted` may be below nought; all together never are. */
  byClass: z.array(z.object({ class: EvidenceClass, sec: z.int() })),
  /** Newest first. */
  lines: z.array(EvidenceLine),
  /** Ask again with this for the older ones; null at the end. */
  before: z.nullable(Cursor),
})
export type EvidencePage = z.infer<typeof EvidencePage>

/** A member's hours with the evidence behind each, as those see them who answer for them. */
export const EvidenceOf = z.object({
  personId: Id,
  name: z.nullable(z.string()),
  hours: MemberStudy,
  byClass: EvidencePage.shape.byClass,
  lines: EvidencePage.shape.lines,
  before: EvidencePage.shape.before,
})
export type EvidenceOf = z.infer<typeof EvidenceOf>

/** What a phone says it has played: whole seconds of the lesson's timeline, and where it stands now. */
export const Played = z.object({
  spans: z.array(Span).check(z.maxLength(200)),
  positionSec: Seconds,
  /** `background`: audio while the screen was locked, known only by where it began and where it stands. */
  how: z.enum(['watched', 'background', 'offline']),
})
export type Played = z.infer<typeof Played>

/** What came of a report. Fewer seconds than said is no error: what the clock could not vouch for is left out. */
export const Reported = z.object({
  /** False when another lesson or another phone has closed this session since. */
  open: z.boolean(),
  /** New content seconds accepted from this report, and as what. */
  acceptedSec: Seconds,
  class: EvidenceClass,
  /** Everything seen of the lesson so far. */
  spans: z.array(Span),
  /** Credited for the topic so far. */
  creditedSec: Seconds,
  /** Of the season. */
  totalSec: Seconds,
})
export type Reported = z.infer<typeof Reported>

export const study = context('study', {
  home: operation({
    callers: ['villager'],
    scope: 'own',
    input: z.object({}),
    output: Home,
    errors: [],
    sees: {},
    example: {},
  }),
  courses: operation({
    callers: ['villager'],
    scope: 'own',
    input: z.object({}),
    output: Courses,
    errors: [],
    sees: {},
    example: {},
  }),
  /**
   * A lesson's page. Reading it opens nothing: another phone that plays is left alone. An organiser may look at one that is
   * on no list; it then brings no hours.
   */
  lesson: operation({
    callers: ['villager'],
    scope: 'own',
    input: z.object({ lessonId: Id }),
    output: LessonView,
    errors: ['NoSuchLesson'],
    sees: {},
    example: { lessonId: 'l-orange-pruning' },
  }),
  /** Opens playback: from here on the server's clock runs for this lesson, and for no other (DESIGN §3). */
  openPlayback: operation({
    callers: ['member'],
    scope: 'own',
    input: z.object({ key: Key, lessonId: Id }),
    output: z.object({ sessionId: Id, medium: Medium, positionSec: Seconds, spans: z.array(Span) }),
    errors: ['NoSuchLesson', 'NoSeason'],
    sees: {},
    example: { key: 'open-00001', lessonId: 'l-orange-pruning' },
  }),
  reportPlayback: operation({
    callers: ['member'],
    scope: 'own',
    input: z.object({ key: Key, sessionId: Id, played: Played }),
    output: Reported,
    errors: ['NoSuchPlayback'],
    sees: {},
    example: {
      key: 'report-0001',
      sessionId: 'f3b1',
      played: { spans: [[0, 58]], positionSec: 58, how: 'watched' },
    },
  }),
  /** The hours with the evidence behind each. */
  evidence: operation({
    callers: ['member'],
    scope: 'own',
    input: z.object({ before: z.nullable(Cursor) }),
    output: EvidencePage,
    errors: ['NoSeason'],
    sees: {},
    example: { before: null },
  }),
  /** The same of somebody in the reader's group or branch: from a number on to what it rests on. */
  evidenceOf: operation({
    callers: ['instructor', 'secretary'],
    scope: { person: 'personId' },
    input: z.object({ personId: Id, before: z.nullable(Cursor) }),
    output: EvidenceOf,
    errors: ['NoSeason'],
    sees: { name: { instructor: 'shown', secretary: 'shown' } },
    example: { personId: 'p-b01-m002', before: null },
  }),
  /** The calendar wall of one month. */
  calendar: operation({
    callers: ['member'],
    scope: 'own',
    input: z.object({ month: z.nullable(Month) }),
    output: Calendar,
    errors: ['NoSeason'],
    sees: {},
    example: { month: '2026-12' },
  }),
  /** 打卡: a study day, once, whatever is sent twice or from two phones (DESIGN §4). It gives no hours. */
  checkInDay: operation({
    callers: ['member'],
    scope: 'own',
    input: CheckInDay,
    /** What has become of the day it counts for: of another than it named, when the named one can't be true. */
    output: z.object({ day: Day, state: DayState, today: StudyToday }),
    errors: ['NoSeason', 'NotAStudyDay', 'TooLongAgo'],
    sees: {},
    example: { key: 'day-000001', day: '2026-12-15', at: '2026-12-15T19:30:00.000+08:00' },
  }),
  makeUpDay: operation({
    callers: ['member'],
    scope: 'own',
    input: MakeUpDay,
    output: Calendar,
    errors: ['NoSeason', 'NotMissed', 'NoMakeUpLeft'],
    sees: {},
    example: { key: 'day-000002', day: '2026-12-11' },
  }),
})
