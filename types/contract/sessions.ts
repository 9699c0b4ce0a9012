import * as z from 'zod/mini'
import { Category } from './categories'
import { context, Id, Instant, Key, operation } from './core'
import { Attendee, Plan, Presence, PresenceCode, SessionCard, SessionState, SessionView } from './session'
import { visitOperations } from './visits'

export * from './session'
export { VisitLine } from './visits'

/** Whoever calls a session sees who may host it. */
const listSight = { name: { instructor: 'shown', secretary: 'shown', organiser: 'shown' } } as const
/** A session is for members; one of them hosts it, and whoever answers for the place may do what the host does. */
const AROUND_A_SESSION = ['member', 'instructor', 'secretary', 'organiser'] as const
const aroundSight = { name: { member: 'shown', ...listSight.name } } as const

const evening: z.input<typeof Plan> = {
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
}

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
      plan: evening,
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
      plan: evening,
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
  /** A picture of the session, uploaded under `sessions/<sessionId>/`; its metadata is taken out before anybody sees it. */
  addPhoto: operation({
    callers: AROUND_A_SESSION,
    scope: 'own',
    input: z.object({ key: Key, sessionId: Id, file: z.string().check(z.maxLength(300)) }),
    output: z.object({ photos: z.int() }),
    errors: ['NoSuchSession', 'NoSuchFile', 'NotAPicture', 'TooManyPhotos'],
    sees: {},
    example: {
      key: 'session-08',
      sessionId: 's-evening',
      file: 'cloud://env.bucket/sessions/s-evening/0f3c.jpg',
    },
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
  ...visitOperations,
})
