import * as z from 'zod/mini'
import { Category } from './categories'
import { context, Day, Id, Instant, Key, operation, Seconds } from './core'

/** 集中学习 / 屋场会 / 田间课堂 / 实践活动 / 星光夜校 / 线上共学. */
export const SessionKind = z.enum(['meeting', 'courtyard', 'field', 'practice', 'night', 'online'])
export type SessionKind = z.infer<typeof SessionKind>

/** `planned` → `running` (the host shows codes) → `ended` → `confirmed` (the minutes are, and the hours stand), or `cancelled`. */
export const SessionState = z.enum(['planned', 'running', 'ended', 'confirmed', 'cancelled'])
export type SessionState = z.infer<typeof SessionState>

/**
 * How somebody stands to a session: invited, coming, not coming; `present` by code or by the host's list; `waiting` a code that
 * arrived late and carries no hours until the host ticks it (DESIGN §4); `absent` once it has ended.
 */
export const Presence = z.enum(['invited', 'coming', 'notComing', 'present', 'waiting', 'absent'])
export type Presence = z.infer<typeof Presence>

const Title = z.string().check(z.trim(), z.minLength(2), z.maxLength(40))
/** Where, in words: 竹山湾村部; never a coordinate. */
const PlaceWords = z.string().check(z.trim(), z.minLength(2), z.maxLength(40))
const Homework = z.string().check(z.trim(), z.maxLength(200))
/** A joining link of an online session. */
const Link = z.string().check(z.trim(), z.maxLength(300), z.regex(/^https:\/\/\S+$/))

/** A topic and the minutes of it that the session is to bring. */
export const SessionTopic = z.object({ topicId: Id, title: z.string(), minutes: z.int() })
export type SessionTopic = z.infer<typeof SessionTopic>

export const SessionCard = z.object({
  id: Id,
  kind: SessionKind,
  title: z.string(),
  place: z.string(),
  startsAt: Instant,
  minutes: z.int(),
  state: SessionState,
  mine: z.nullable(Presence),
  /** Whether the caller hosts it. */
  hosting: z.boolean(),
})
export type SessionCard = z.infer<typeof SessionCard>

export const SessionView = z.object({
  ...SessionCard.shape,
  nodeId: Id,
  node: z.string(),
  hosts: z.array(z.object({ personId: Id, name: z.nullable(z.string()) })),
  topics: z.array(SessionTopic),
  homework: z.nullable(z.string()),
  followUpOn: z.nullable(Day),
  link: z.nullable(z.string()),
  /** Minutes that were confirmed, and content seconds it brought me. */
  confirmedMinutes: z.nullable(z.int()),
  mySec: Seconds,
  /** 线上共学: marks of my presence so far, and the minutes they vouch for. */
  myMinutes: z.int(),
  photos: z.array(z.object({ url: z.string() })),
  /** Pictures whose check hasn't come back yet, or was refused: nobody sees them. */
  photosHeld: z.int(),
  /** Whether the caller hosts it or answers for the place: shows codes, ticks the list, adds pictures. */
  mayRun: z.boolean(),
  /** Whether the caller is invited or was added: may sign up and check in. */
  mayAttend: z.boolean(),
  mayConfirm: z.boolean(),
  /** `invited` as counted when it was called or last changed. */
  counts: z.object({ invited: z.int(), coming: z.int(), present: z.int(), waiting: z.int() }),
})
export type SessionView = z.infer<typeof SessionView>

/** One line of the host's list. */
export const Attendee = z.object({
  personId: Id,
  name: z.nullable(z.string()),
  presence: Presence,
  /** False for a member of the branch who wasn't asked and may be added. */
  invited: z.boolean(),
  /** By a code on a phone or ticked by the host. */
  by: z.nullable(z.enum(['code', 'host'])),
  at: z.nullable(Instant),
  minutes: z.int(),
})
export type Attendee = z.infer<typeof Attendee>

const Plan = z.object({
  kind: SessionKind,
  title: Title,
  place: PlaceWords,
  startsAt: Instant,
  minutes: z.int().check(z.gte(10), z.lte(480)),
  topics: z
    .array(z.object({ topicId: Id, minutes: z.int().check(z.gte(5), z.lte(480)) }))
    .check(z.minLength(1), z.maxLength(4)),
  hostIds: z.array(Id).check(z.minLength(1), z.maxLength(5)),
  /** Branches and study groups whose members are invited. */
  invited: z.array(Id).check(z.minLength(1), z.maxLength(30)),
  homework: z.nullable(Homework),
  followUpOn: z.nullable(Day),
  link: z.nullable(Link),
})

/** Six digits of a 30-second window (DESIGN §4), shown as a QR too, which holds `wc:<sessionId>:<code>`. */
export const PresenceCode = z.string().check(z.regex(/^\d{6}$/))

const TopicMinutes = z.array(z.object({ topicId: Id, minutes: z.int().check(z.gte(5), z.lte(240)) }))

/** A visit that brought the lesson to the door. */
export const VisitLine = z.object({
  id: Id,
  on: Day,
  by: z.string(),
  people: z.array(z.object({ personId: Id, name: z.nullable(z.string()), creditedSec: Seconds })),
  topics: z.array(SessionTopic),
  suggestion: z.nullable(z.string()),
  /** `held` until the check has passed; `wish` when the asker agreed that it becomes one. */
  suggestionState: z.nullable(z.enum(['held', 'passed', 'refused'])),
  wish: z.boolean(),
})
export type VisitLine = z.infer<typeof VisitLine>

/** Whoever calls a session sees who may host it. */
const listSight = { name: { instructor: 'shown', secretary: 'shown', organiser: 'shown' } } as const
/** A session is for members; one of them hosts it, and whoever answers for the place may do what the host does. */
const AROUND_A_SESSION = ['member', 'instructor', 'secretary', 'organiser'] as const
const aroundSight = { name: { member: 'shown', ...listSight.name } } as const

export const sessions = context('sessions', {
  /** What I am invited to, what I host, and what was. */
  mine: operation({
    callers: ['villager'],
    scope: 'own',
    input: z.object({}),
    output: z.object({
      upcoming: z.array(SessionCard),
      past: z.array(SessionCard),
      /** Branches and groups in which the caller may call a session. */
      mayCallAt: z.array(z.object({ id: Id, name: z.string() })),
      /** Ended, and the minutes wait for the caller's word. */
      toConfirm: z.array(SessionCard),
      /** Whether the caller may log a visit. */
      mayVisit: z.boolean(),
    }),
    errors: [],
    sees: {},
    example: {},
  }),
  session: operation({
    callers: AROUND_A_SESSION,
    scope: 'own',
    input: z.object({ sessionId: Id }),
    output: SessionView,
    errors: ['NoSuchSession'],
    sees: aroundSight,
    example: { sessionId: 's-evening' },
  }),
  /** What the form of a new session offers: topics, hosts, and whom to invite. */
  planning: operation({
    callers: ['instructor', 'secretary', 'organiser'],
    scope: { node: 'nodeId' },
    input: z.object({ nodeId: Id }),
    output: z.object({
      node: z.string(),
      topics: z.array(z.object({ id: Id, title: z.string(), category: Category, minutes: z.int() })),
      hosts: z.array(z.object({ personId: Id, name: z.nullable(z.string()) })),
      invitable: z.array(z.object({ id: Id, name: z.string(), members: z.int() })),
    }),
    errors: [],
    sees: listSight,
    example: { nodeId: 'n-b01' },
  }),
  create: operation({
    callers: ['instructor', 'secretary', 'organiser'],
    scope: { node: 'nodeId' },
    input: z.object({ key: Key, nodeId: Id, plan: Plan }),
    output: z.object({ sessionId: Id }),
    errors: ['NoSuchTopic', 'NoSuchNode', 'NotYours', 'NoSuchMember', 'WrongTime', 'NoSeason'],
    sees: {},
    example: {
      key: 'session-01',
      nodeId: 'n-b01',
      plan: {
        kind: 'courtyard',
        title: '土地流转一起看',
        place: '青石桥村部',
        startsAt: '2026-12-18T19:30:00.000+08:00',
        minutes: 60,
        topics: [{ topicId: 't-policy-3', minutes: 50 }],
        hostIds: ['p0001'],
        invited: ['n-b01'],
        homework: null,
        followUpOn: null,
        link: null,
      },
    },
  }),
  change: operation({
    callers: ['instructor', 'secretary', 'organiser'],
    scope: { node: 'nodeId' },
    input: z.object({ key: Key, nodeId: Id, sessionId: Id, plan: Plan }),
    output: z.object({ sessionId: Id }),
    errors: [
      'NoSuchSession',
      'NoSuchTopic',
      'NoSuchNode',
      'NotYours',
      'NoSuchMember',
      'WrongTime',
      'NoSeason',
      'AlreadyBegun',
    ],
    sees: {},
    example: {
      key: 'session-02',
      nodeId: 'n-b01',
      sessionId: 's-evening',
      plan: {
        kind: 'courtyard',
        title: '土地流转一起看',
        place: '青石桥村部',
        startsAt: '2026-12-18T19:30:00.000+08:00',
        minutes: 60,
        topics: [{ topicId: 't-policy-3', minutes: 50 }],
        hostIds: ['p0001'],
        invited: ['n-b01'],
        homework: null,
        followUpOn: null,
        link: null,
      },
    },
  }),
  cancel: operation({
    callers: ['instructor', 'secretary', 'organiser'],
    scope: { node: 'nodeId' },
    input: z.object({ key: Key, nodeId: Id, sessionId: Id }),
    output: z.object({ state: SessionState }),
    errors: ['NoSuchSession', 'AlreadyBegun'],
    sees: {},
    example: { key: 'session-03', nodeId: 'n-b01', sessionId: 's-evening' },
  }),
  /** 我参加 / 来不了; of two that arrive in the wrong order the one tapped later counts. */
  signUp: operation({
    callers: ['member'],
    scope: 'own',
    input: z.object({ key: Key, sessionId: Id, coming: z.boolean(), at: Instant }),
    output: z.object({ mine: Presence }),
    errors: ['NoSuchSession', 'SessionOver'],
    sees: {},
    example: {
      key: 'session-04',
      sessionId: 's-evening',
      coming: true,
      at: '2026-12-15T19:30:00.000+08:00',
    },
  }),
  /** Hosts only: from now on codes are shown, and the list can be ticked. */
  begin: operation({
    callers: AROUND_A_SESSION,
    scope: 'own',
    input: z.object({ key: Key, sessionId: Id }),
    output: z.object({ state: SessionState }),
    errors: ['NoSuchSession', 'SessionOver', 'TooEarly'],
    sees: {},
    example: { key: 'session-05', sessionId: 's-evening' },
  }),
  /** The code of this moment, for the host's screen. */
  code: operation({
    callers: AROUND_A_SESSION,
    scope: 'own',
    input: z.object({ sessionId: Id }),
    output: z.object({
      code: PresenceCode,
      qr: z.string(),
      changesAt: Instant,
      present: z.int(),
      waiting: z.int(),
    }),
    errors: ['NoSuchSession', 'NotRunning'],
    sees: {},
    example: { sessionId: 's-evening' },
  }),
  /**
   * 签到, by a scanned or typed code; `at` is when it was typed. One that arrives late waits for the host. A wrong code is
   * an answer and not an error, so that it is counted; `WrongCode` is a moment outside the session, which no code fits.
   */
  checkIn: operation({
    callers: ['member'],
    scope: 'own',
    input: z.object({ key: Key, sessionId: Id, code: PresenceCode, at: Instant }),
    output: z.object({ right: z.boolean(), mine: Presence, myMinutes: z.int(), triesLeft: z.int() }),
    errors: ['NoSuchSession', 'NotRunning', 'WrongCode', 'TooManyTries', 'TooLongAgo'],
    sees: {},
    example: {
      key: 'checkin-01',
      sessionId: 's-evening',
      code: '482109',
      at: '2026-12-15T19:30:00.000+08:00',
    },
  }),
  /** Hosts, and whoever answers for the place: everybody who is invited, by name. */
  attendees: operation({
    callers: AROUND_A_SESSION,
    scope: 'own',
    input: z.object({ sessionId: Id }),
    output: z.object({
      session: SessionCard,
      nodeId: Id,
      mayConfirm: z.boolean(),
      /** Minutes that were confirmed, and how many present still have none of them credited. */
      confirmedMinutes: z.nullable(z.int()),
      left: z.int(),
      people: z.array(Attendee),
    }),
    errors: ['NoSuchSession'],
    sees: aroundSight,
    example: { sessionId: 's-evening' },
  }),
  /** The host's list, for those without a phone and those whose code came late. */
  mark: operation({
    callers: AROUND_A_SESSION,
    scope: 'own',
    input: z.object({
      key: Key,
      sessionId: Id,
      marks: z.array(z.object({ personId: Id, present: z.boolean() })).check(z.minLength(1), z.maxLength(60)),
    }),
    output: z.object({ present: z.int(), waiting: z.int() }),
    errors: ['NoSuchSession', 'NoSuchMember', 'AlreadyConfirmed'],
    sees: {},
    example: { key: 'session-06', sessionId: 's-evening', marks: [{ personId: 'p0001', present: true }] },
  }),
  end: operation({
    callers: AROUND_A_SESSION,
    scope: 'own',
    input: z.object({ key: Key, sessionId: Id }),
    output: z.object({ state: SessionState }),
    errors: ['NoSuchSession', 'NotRunning'],
    sees: {},
    example: { key: 'session-07', sessionId: 's-evening' },
  }),
  /** A picture of the session, uploaded under `sessions/`; its metadata is taken out before anybody sees it. */
  addPhoto: operation({
    callers: AROUND_A_SESSION,
    scope: 'own',
    input: z.object({ key: Key, sessionId: Id, file: z.string().check(z.maxLength(300)) }),
    output: z.object({ photos: z.int() }),
    errors: ['NoSuchSession', 'NoSuchFile', 'NotAPicture', 'TooManyPhotos'],
    sees: {},
    example: { key: 'session-08', sessionId: 's-evening', file: 'cloud://env.bucket/sessions/0f3c.jpg' },
  }),
  /** The secretary's word about the minutes: the hours of everybody present, by one slice; asked again until `left` is 0. */
  confirm: operation({
    callers: ['secretary', 'organiser'],
    scope: { node: 'nodeId' },
    input: z.object({ key: Key, nodeId: Id, sessionId: Id, minutes: z.int().check(z.gte(0), z.lte(480)) }),
    output: z.object({ state: SessionState, credited: z.int(), left: z.int() }),
    errors: ['NoSuchSession', 'NotEnded', 'OtherMinutes', 'NoSeason'],
    sees: {},
    example: { key: 'session-09', nodeId: 'n-b01', sessionId: 's-evening', minutes: 60 },
  }),
  /** 送学上门: whom, about what, how long; and what they suggested. */
  logVisit: operation({
    callers: ['instructor', 'secretary', 'representative'],
    scope: 'own',
    input: z.object({
      key: Key,
      at: Instant,
      personIds: z.array(Id).check(z.minLength(1), z.maxLength(6)),
      topics: TopicMinutes.check(z.minLength(1), z.maxLength(3)),
      suggestion: z.nullable(z.string().check(z.trim(), z.minLength(1), z.maxLength(300))),
      /** They agreed that the suggestion is passed on as a wish. */
      wish: z.boolean(),
    }),
    output: z.object({ visitId: Id, creditedSec: z.array(z.object({ personId: Id, sec: Seconds })) }),
    errors: ['NoSuchMember', 'NoSuchTopic', 'NoSeason', 'TooLongAgo', 'WrongTime'],
    sees: {},
    example: {
      key: 'visit-0001',
      at: '2026-12-15T15:00:00.000+08:00',
      personIds: ['p0001'],
      topics: [{ topicId: 't-skill-1', minutes: 40 }],
      suggestion: '渡槽边的路灯坏了两盏',
      wish: true,
    },
  }),
  /** What the visit form offers, and the caller's own visits, newest first. */
  visits: operation({
    callers: ['instructor', 'secretary', 'representative'],
    scope: 'own',
    input: z.object({}),
    output: z.object({
      people: z.array(z.object({ personId: Id, name: z.nullable(z.string()), at: z.string() })),
      topics: z.array(z.object({ id: Id, title: z.string(), category: Category, minutes: z.int() })),
      visits: z.array(VisitLine),
    }),
    errors: [],
    sees: { name: { instructor: 'shown', secretary: 'shown', representative: 'shown' } },
    example: {},
  }),
})
