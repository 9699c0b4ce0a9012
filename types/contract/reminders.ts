import * as z from 'zod/mini'
import { context, Id, Instant, Key, operation } from './core'
import {
  Audience,
  BoardLine,
  Contact,
  ContactHow,
  Grant,
  Message,
  Outcome,
  Purpose,
  ReturnReason,
  StudyPurpose,
  TemplateName,
  Window,
} from './messages'

/** The words that fit one keyword of a template (PLATFORM §1). */
const Note = z.string().check(z.trim(), z.minLength(2), z.maxLength(20))

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
    errors: [],
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
  /** What became of the reminders of the last eight weeks, in numbers, the newest first. */
  board: operation({
    callers: ['instructor', 'secretary', 'organiser'],
    scope: { node: 'nodeId' },
    input: z.object({
      nodeId: Id,
      /** How many lines one has: those after them come. */
      from: z.optional(z.int().check(z.nonnegative())),
    }),
    output: z.object({
      node: z.string(),
      lines: z.array(BoardLine),
      /** There are older ones. */
      more: z.optional(z.boolean()),
    }),
    errors: [],
    sees: {},
    example: { nodeId: 'n-b01-s1' },
  }),
  /**
   * Who stands behind a number of the board: for the instructor of the group alone, and for the secretary of a branch those of
   * it who are in no group.
   */
  rows: operation({
    callers: ['instructor', 'secretary'],
    scope: { node: 'nodeId' },
    input: z.object({ nodeId: Id, purpose: StudyPurpose, window: Window, outcome: z.nullable(Outcome) }),
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
          /** Came from elsewhere after they were planned; the number has them there. */
          joined: z.optional(z.boolean()),
        }),
      ),
      /** Those of the number who are in a study group, whose instructor opens them. */
      inGroups: z.int(),
      groupText: z.string(),
    }),
    errors: [],
    sees,
    example: { nodeId: 'n-b01-s1', purpose: 'begin', window: '2026-W51', outcome: null },
  }),
  /** Ticks somebody off whom WeChat did not reach; a secretary only who is in no group. */
  contacted: operation({
    callers: ['instructor', 'secretary'],
    scope: { person: 'personId' },
    input: z.object({ key: Key, personId: Id, purpose: StudyPurpose, window: Window, how: ContactHow }),
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
