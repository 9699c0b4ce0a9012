import * as z from 'zod/mini'
import { context, Day, Id, Instant, Key, operation } from './core'

/** What somebody is reminded of: 还没开始 / 停了几天 / 照这样学不完 / 任务 / 活动 / 学习日. */
export const Purpose = z.enum(['begin', 'stuck', 'pace', 'task', 'session', 'studyDay'])
export type Purpose = z.infer<typeof Purpose>

/** WeChat's templates: each grant is for one of them, each purpose goes by one (config/templates.ts). */
export const TemplateName = z.enum(['study', 'task', 'session'])
export type TemplateName = z.infer<typeof TemplateName>

/** The span in which one member gets one reminder for a purpose: `2026-W51`, `2026-12-15`, `2026-W51.task-1`. */
export const Window = z.string().check(z.regex(/^\d{4}-[A-Za-z0-9_.-]{1,80}$/))

/** Whom a reminder is for, by rule. */
export const Audience = z.discriminatedUnion('purpose', [
  z.object({ purpose: z.literal('begin') }),
  /** So many days without a credited second. */
  z.object({ purpose: z.literal('stuck'), days: z.int().check(z.gte(3), z.lte(60)) }),
  z.object({ purpose: z.literal('pace') }),
  /** Who has not tapped 已收到, or has not done it all. */
  z.object({ purpose: z.literal('task'), taskId: Id, until: z.enum(['received', 'done']) }),
  /** Who is invited and has not said no. */
  z.object({ purpose: z.literal('session'), sessionId: Id }),
  /** Who has not tapped 打卡 on the study day on which the reminder goes out. */
  z.object({ purpose: z.literal('studyDay') }),
])
export type Audience = z.infer<typeof Audience>

/**
 * What became of one reminder, each in one place: `waiting` to be sent; `sent`; `refused` by the member's WeChat; `returned`
 * for the reason that is shown; `noGrant` no WeChat message was possible; `unknown` WeChat's answer never came;
 * `contacted` reached otherwise. All of them together are those planned.
 */
export const Outcome = z.enum(['waiting', 'sent', 'refused', 'returned', 'noGrant', 'unknown', 'contacted'])
export type Outcome = z.infer<typeof Outcome>

/**
 * Why a reminder was not sent after all: it came too `late`; there was no need any more (`done`); the member can't be written
 * to any more (`off`); WeChat is `busy`; what the town has set up about a `template`, its `page` or `words` is wrong, or
 * WeChat doesn't know the `account`.
 */
export const ReturnReason = z.enum([
  'late',
  'done',
  'off',
  'busy',
  'template',
  'page',
  'words',
  'account',
  'permission',
])
export type ReturnReason = z.infer<typeof ReturnReason>

/** How somebody was reached otherwise: called, by a text in the group, at the door. */
export const ContactHow = z.enum(['phone', 'group', 'visit'])
export type ContactHow = z.infer<typeof ContactHow>

const Contact = z.object({ how: ContactHow, on: Day })

/** One's grants of a template: `left` messages may still be sent. */
export const Grant = z.object({
  template: TemplateName,
  /** For `wx.requestSubscribeMessage`; null where the town has not set the template up. */
  id: z.nullable(z.string()),
  left: z.int().check(z.nonnegative()),
  /** 总是保持以上选择: asking shows no panel any more. */
  always: z.nullable(z.enum(['accept', 'reject'])),
})
export type Grant = z.infer<typeof Grant>

export const Message = z.object({
  id: z.string(),
  purpose: Purpose,
  title: z.string(),
  text: z.string(),
  from: z.string(),
  at: Instant,
  read: z.boolean(),
  /** The task or session it is about. */
  subjectId: z.nullable(Id),
  /** The instructor noted that they reached me otherwise. */
  contacted: z.nullable(Contact),
})
export type Message = z.infer<typeof Message>

/** What home tells of messages. */
export const MessagesToday = z.object({
  unread: z.int(),
  grants: z.array(Grant),
  /** 同意接收提醒; null for who was never asked. */
  consent: z.nullable(z.boolean()),
})
export type MessagesToday = z.infer<typeof MessagesToday>

/** The words that fit one keyword of a template (PLATFORM §1). */
const Note = z.string().check(z.trim(), z.minLength(2), z.maxLength(20))

const Counts = z.object({
  planned: z.int(),
  waiting: z.int(),
  sent: z.int(),
  refused: z.int(),
  returned: z.int(),
  noGrant: z.int(),
  unknown: z.int(),
  contacted: z.int(),
})

/** All reminders for one purpose in one window, whoever sent them. */
export const BoardLine = z.object({
  purpose: Purpose,
  window: Window,
  /** The title of the task or session; empty for the others. */
  subject: z.string(),
  at: Instant,
  counts: Counts,
  /** How many of those reached studied within three days; null while three days are not over. */
  studied: z.nullable(z.int()),
})
export type BoardLine = z.infer<typeof BoardLine>

const sees = { name: { instructor: 'shown', secretary: 'shown' } } as const

export const reminders = context('reminders', {
  /** 消息: everything that was sent to me, or would have been. */
  inbox: operation({
    callers: ['villager'],
    scope: 'own',
    input: z.object({ before: z.nullable(Instant) }),
    output: z.object({
      messages: z.array(Message),
      /** Ask again with this for older ones. */
      before: z.nullable(Instant),
      unread: z.int(),
      muted: z.array(Purpose),
      grants: z.array(Grant),
      /** 同意接收提醒; null for who was never asked. */
      consent: z.nullable(z.boolean()),
    }),
    errors: [],
    sees: {},
    example: { before: null },
  }),
  read: operation({
    callers: ['villager'],
    scope: 'own',
    input: z.object({
      key: Key,
      ids: z.array(z.string().check(z.maxLength(200))).check(z.minLength(1), z.maxLength(50)),
    }),
    output: z.object({ unread: z.int() }),
    errors: [],
    sees: {},
    example: { key: 'read-00001', ids: ['p0001:studyDay:2026-12-15'] },
  }),
  /** A muted kind is kept in 消息, is no WeChat message, and doesn't count as unread. */
  mute: operation({
    callers: ['villager'],
    scope: 'own',
    input: z.object({ key: Key, purpose: Purpose, muted: z.boolean() }),
    output: z.object({ muted: z.array(Purpose) }),
    errors: ['NotBound'],
    sees: {},
    example: { key: 'mute-00001', purpose: 'studyDay', muted: true },
  }),
  /** What came of `wx.requestSubscribeMessage`, told after the tap. */
  accepted: operation({
    callers: ['villager'],
    scope: 'own',
    input: z.object({
      key: Key,
      results: z
        .array(
          z.object({
            template: TemplateName,
            result: z.enum(['accept', 'reject', 'ban', 'filter']),
            /** What the settings say of this template, where they say anything. */
            always: z.nullable(z.enum(['accept', 'reject'])),
          }),
        )
        .check(z.minLength(1), z.maxLength(3)),
    }),
    output: z.object({ grants: z.array(Grant) }),
    errors: [],
    sees: {},
    example: { key: 'accept-0001', results: [{ template: 'study', result: 'accept', always: null }] },
  }),
  /** Whom a reminder would go to, and who of them WeChat can't reach, before the button is there. */
  preview: operation({
    callers: ['instructor', 'secretary'],
    scope: { node: 'nodeId' },
    input: z.object({ nodeId: Id, audience: Audience }),
    output: z.object({
      window: Window,
      subject: z.string(),
      /** What is suggested; the sender may put their own in its place. */
      note: z.string(),
      maxLetters: z.int(),
      /** When it goes out: now, or once the quiet hours are over. */
      goesOutAt: Instant,
      people: z.array(
        z.object({
          personId: Id,
          name: z.nullable(z.string()),
          /** Whether a WeChat message is possible now. */
          reachable: z.boolean(),
          callable: z.boolean(),
          idleDays: z.nullable(z.int()),
        }),
      ),
      /** Those whom the rule finds and who have their reminder for this window already. */
      already: z.int(),
      /** For the WeChat group; it names nobody. */
      groupText: z.string(),
    }),
    errors: ['NoSuchGroup', 'NoSeason', 'NoSuchTask', 'NoSuchSession'],
    sees,
    example: { nodeId: 'n-b01-s1', audience: { purpose: 'begin' } },
  }),
  /** Plans one reminder for each of those who still need it; the function's tick sends them. */
  send: operation({
    callers: ['instructor', 'secretary'],
    scope: { node: 'nodeId' },
    input: z.object({
      key: Key,
      nodeId: Id,
      audience: Audience,
      personIds: z.array(Id).check(z.minLength(1), z.maxLength(1_000)),
      /** Null takes the suggestion. */
      note: z.nullable(Note),
    }),
    output: z.object({ planned: z.int(), window: Window, goesOutAt: Instant }),
    errors: [
      'NoSuchGroup',
      'NoSeason',
      'NoSuchTask',
      'NoSuchSession',
      'NobodyToRemind',
      'Improper',
      'WrongWords',
      'TextNotChecked',
    ],
    sees: {},
    example: {
      key: 'remind-001',
      nodeId: 'n-b01-s1',
      audience: { purpose: 'begin' },
      personIds: ['p0001'],
      note: null,
    },
  }),
  /** What became of the reminders of the last eight weeks, in numbers. */
  board: operation({
    callers: ['instructor', 'secretary', 'organiser'],
    scope: { node: 'nodeId' },
    input: z.object({ nodeId: Id }),
    output: z.object({ node: z.string(), lines: z.array(BoardLine) }),
    errors: [],
    sees: {},
    example: { nodeId: 'n-b01-s1' },
  }),
  /** Who stands behind a number of the board, for the instructor of the group alone. */
  rows: operation({
    callers: ['instructor'],
    scope: { node: 'nodeId' },
    input: z.object({ nodeId: Id, purpose: Purpose, window: Window, outcome: z.nullable(Outcome) }),
    output: z.object({
      people: z.array(
        z.object({
          personId: Id,
          name: z.nullable(z.string()),
          outcome: Outcome,
          reason: z.nullable(ReturnReason),
          at: Instant,
          callable: z.boolean(),
          contacted: z.nullable(Contact),
        }),
      ),
      groupText: z.string(),
    }),
    errors: [],
    sees: { name: { instructor: 'shown' } },
    example: { nodeId: 'n-b01-s1', purpose: 'begin', window: '2026-W51', outcome: null },
  }),
  /** Ticks somebody off whom WeChat did not reach. */
  contacted: operation({
    callers: ['instructor'],
    scope: { person: 'personId' },
    input: z.object({ key: Key, personId: Id, purpose: Purpose, window: Window, how: ContactHow }),
    output: z.object({ outcome: Outcome }),
    errors: ['NoSuchItem', 'AlreadyReached'],
    sees: {},
    example: { key: 'contact-01', personId: 'p0001', purpose: 'begin', window: '2026-W51', how: 'phone' },
  }),
  /** Which reminders go out by themselves: the evening before a session, on a study day, the day before a task is due. */
  rules: operation({
    callers: ['organiser'],
    scope: 'town',
    input: z.object({}),
    output: z.object({ rules: z.array(z.object({ purpose: Purpose, on: z.boolean(), at: z.string() })) }),
    errors: [],
    sees: {},
    example: {},
  }),
  setRule: operation({
    callers: ['organiser'],
    scope: 'town',
    input: z.object({ key: Key, purpose: z.enum(['task', 'session', 'studyDay']), on: z.boolean() }),
    output: z.object({ rules: z.array(z.object({ purpose: Purpose, on: z.boolean(), at: z.string() })) }),
    errors: [],
    sees: {},
    example: { key: 'rule-00001', purpose: 'studyDay', on: true },
  }),
})
