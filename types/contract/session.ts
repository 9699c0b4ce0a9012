import * as z from 'zod/mini'
import { Day, Id, Instant, Seconds } from './core'

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
  /** Where and when it was first called for; there once either has changed. */
  was: z.optional(z.object({ startsAt: Instant, place: z.string() })),
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
  /** Whether the caller may change it or call it off, and it hasn't begun. */
  mayChange: z.boolean(),
  /** Branches and study groups, for whoever runs it. */
  invited: z.array(Id),
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

/** What a session is to be. */
export const Plan = z.object({
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
