import * as z from 'zod/mini'
import { Day, Id, Instant } from './core'

const ofStudy = ['begin', 'stuck', 'pace', 'task', 'session', 'studyDay'] as const

/** What a member is reminded of, and a board counts: 还没开始 / 停了几天 / 照这样学不完 / 任务 / 活动 / 学习日. */
export const StudyPurpose = z.enum(ofStudy)
export type StudyPurpose = z.infer<typeof StudyPurpose>

/** Everything that comes into 消息: those, one's own 心愿, and a 心愿 that waits for one who works on it. */
export const Purpose = z.enum([...ofStudy, 'wish', 'wishDesk'])
export type Purpose = z.infer<typeof Purpose>

/** WeChat's templates: each grant is for one of them, each purpose goes by one (config/templates.ts). */
export const TemplateName = z.enum(['study', 'task', 'session', 'wish'])
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

/** When and how somebody was reached otherwise. */
export const Contact = z.object({ how: ContactHow, on: Day })

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
  /** The task, session or wish it is about. */
  subjectId: z.nullable(Id),
  /** The instructor noted that they reached me otherwise. */
  contacted: z.nullable(Contact),
})
export type Message = z.infer<typeof Message>

/** What home tells of messages. */
export const MessagesToday = z.object({
  unread: z.int(),
  grants: z.array(Grant),
  /**
   * 同意接收提醒; null for who was never asked. A WeChat account that is nobody's agrees by WeChat's own panel, so it is true
   * of it.
   */
  consent: z.nullable(z.boolean()),
})
export type MessagesToday = z.infer<typeof MessagesToday>

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
  purpose: StudyPurpose,
  window: Window,
  /** The title of the task or session; empty for the others. */
  subject: z.string(),
  at: Instant,
  counts: Counts,
  /** How many of those reached studied within three days; null while three days are not over. */
  studied: z.nullable(z.int()),
})
export type BoardLine = z.infer<typeof BoardLine>
