import * as z from 'zod/mini'
import { Category } from './categories'
import { context, Day, Id, Instant, Key, operation, Seconds } from './core'

/** What the check of a text or a picture said so far: shown to others only once `passed`. */
export const Checked = z.enum(['passed', 'held', 'refused'])
export type Checked = z.infer<typeof Checked>

/** 未读 / 已读 / 已收到 / 已完成, in this order (FIELD row 4). */
export const TaskStep = z.enum(['unread', 'read', 'received', 'done'])
export type TaskStep = z.infer<typeof TaskStep>

const Title = z.string().check(z.trim(), z.minLength(2), z.maxLength(40))
const Text = z.string().check(z.trim(), z.maxLength(1_000))
const Reflection = z.string().check(z.trim(), z.minLength(1), z.maxLength(1_000))
const FileId = z.string().check(z.maxLength(300))

export const TaskCard = z.object({
  id: Id,
  title: z.string(),
  dueOn: z.nullable(Day),
  step: TaskStep,
  /** Parts done of how many: lessons watched to the end, and the reflection. */
  parts: z.object({ done: z.int(), of: z.int() }),
  /** The instructor answered and I have not read it. */
  answered: z.boolean(),
})
export type TaskCard = z.infer<typeof TaskCard>

/** `held` until a reviewer has read its words, and asked of nobody until then. */
export const TaskState = z.enum(['held', 'sent', 'refused', 'withdrawn'])
export type TaskState = z.infer<typeof TaskState>

const TaskCounts = z.object({
  asked: z.int(),
  unread: z.int(),
  read: z.int(),
  received: z.int(),
  done: z.int(),
})

/** A task is complete when every lesson has been watched to the end and the reflection, where one is asked for, is handed in. */
export const TaskView = z.object({
  ...TaskCard.shape,
  from: z.string(),
  text: z.string(),
  materials: z.array(z.object({ name: z.string(), url: z.string(), bytes: z.int() })),
  lessons: z.array(
    z.object({
      id: Id,
      title: z.string(),
      category: Category,
      durationSec: Seconds,
      watchedSec: Seconds,
      positionSec: Seconds,
      done: z.boolean(),
    }),
  ),
  /** Characters a reflection has at least; null when none is asked for. */
  minLetters: z.nullable(z.int()),
  reflection: z.nullable(z.object({ text: z.string(), at: Instant, checked: Checked })),
  answer: z.nullable(z.object({ text: z.string(), at: Instant, by: z.string() })),
  /** Whether it can be sent on in a chat: only to people who are asked to do it. */
  seenAt: z.nullable(Instant),
  receivedAt: z.nullable(Instant),
})
export type TaskView = z.infer<typeof TaskView>

/** One person of a group on the board of a task. */
export const TaskPerson = z.object({
  personId: Id,
  name: z.nullable(z.string()),
  step: TaskStep,
  parts: z.object({ done: z.int(), of: z.int() }),
  /** Its text is empty until it has passed its check. */
  reflection: z.nullable(z.object({ text: z.string(), at: Instant, checked: Checked })),
  /** Until it has passed, its text is for whoever wrote it alone. */
  answer: z.nullable(z.object({ text: z.string(), at: Instant, checked: Checked })),
})
export type TaskPerson = z.infer<typeof TaskPerson>

export const TaskPlan = z.object({
  title: Title,
  text: Text,
  lessonIds: z.array(Id).check(z.maxLength(5)),
  /** Files uploaded under `tasks/`. */
  materials: z.array(z.object({ name: Title, file: FileId })).check(z.maxLength(3)),
  /** Study groups or branches whose members are asked. */
  groupIds: z.array(Id).check(z.minLength(1), z.maxLength(40)),
  dueOn: z.nullable(Day),
  minLetters: z.nullable(z.int().check(z.gte(1), z.lte(500))),
})
export type TaskPlan = z.infer<typeof TaskPlan>

/** Something that was learned elsewhere (FIELD row 21). */
export const OutsideLine = z.object({
  id: Id,
  on: Day,
  what: z.string(),
  category: Category,
  minutes: z.int(),
  state: z.enum(['waiting', 'accepted', 'refused']),
  creditedSec: Seconds,
  reason: z.nullable(z.string()),
  at: Instant,
})
export type OutsideLine = z.infer<typeof OutsideLine>

const seesNames = { name: { instructor: 'shown', secretary: 'shown' } } as const

export const tasks = context('tasks', {
  /** My tasks, those to do first, and what I handed in from elsewhere. */
  mine: operation({
    callers: ['member'],
    scope: 'own',
    input: z.object({}),
    output: z.object({ tasks: z.array(TaskCard), outside: z.array(OutsideLine) }),
    errors: [],
    sees: {},
    example: {},
  }),
  /** Opens a task: from here on it is 已读. A share card leads here. */
  open: operation({
    callers: ['member'],
    scope: 'own',
    input: z.object({ key: Key, taskId: Id }),
    output: TaskView,
    errors: ['NoSuchTask'],
    sees: {},
    example: { key: 'task-00001', taskId: 'task-1' },
  }),
  /** 已收到: I have taken note; it is apart from having done it. */
  receive: operation({
    callers: ['member'],
    scope: 'own',
    input: z.object({ key: Key, taskId: Id, at: Instant }),
    output: z.object({ step: TaskStep, receivedAt: Instant }),
    errors: ['NoSuchTask'],
    sees: {},
    example: { key: 'task-00002', taskId: 'task-1', at: '2026-12-15T19:30:00.000+08:00' },
  }),
  /** Hands in the reflection, checked before anybody reads it; handing in again replaces it, and an answer still held, until an answer has passed. */
  handIn: operation({
    callers: ['member'],
    scope: 'own',
    input: z.object({ key: Key, taskId: Id, text: Reflection, at: Instant }),
    output: z.object({ step: TaskStep, checked: Checked }),
    errors: ['NoSuchTask', 'TooShort', 'NotAsked', 'AlreadyAnswered'],
    sees: {},
    example: {
      key: 'task-00003',
      taskId: 'task-1',
      text: '合同到期前先看清期限。',
      at: '2026-12-15T19:30:00.000+08:00',
    },
  }),
  /** Study done on another platform, with a picture of it, for a reviewer to accept or refuse. */
  handInOutside: operation({
    callers: ['member'],
    scope: 'own',
    input: z.object({
      key: Key,
      on: Day,
      what: z.string().check(z.trim(), z.minLength(2), z.maxLength(100)),
      category: Category,
      minutes: z.int().check(z.gte(5), z.lte(480)),
      photo: FileId,
    }),
    output: OutsideLine,
    errors: ['NoSeason', 'WrongDay', 'NoSuchFile', 'NotAPicture', 'TooMany'],
    sees: {},
    example: {
      key: 'outside-01',
      on: '2026-12-12',
      what: '县里平台上的果树剪枝课',
      category: 'skill',
      minutes: 45,
      photo: 'cloud://env.bucket/outside/0f3c.jpg',
    },
  }),
  /** What the form of a new task offers, and the tasks of a place. */
  planning: operation({
    callers: ['instructor', 'secretary', 'organiser'],
    scope: { node: 'nodeId' },
    input: z.object({ nodeId: Id }),
    output: z.object({
      node: z.string(),
      lessons: z.array(z.object({ id: Id, title: z.string(), category: Category, durationSec: Seconds })),
      groups: z.array(
        z.object({ id: Id, name: z.string(), kind: z.enum(['branch', 'studyGroup']), members: z.int() }),
      ),
      tasks: z.array(
        z.object({
          id: Id,
          title: z.string(),
          at: Instant,
          dueOn: z.nullable(Day),
          state: TaskState,
          /** Sent from this place, which may withdraw it. */
          mine: z.boolean(),
          /** Of this place. */
          asked: z.int(),
          /** Null where so many are asked that they aren't counted for a list. */
          counts: z.nullable(TaskCounts),
        }),
      ),
    }),
    errors: [],
    sees: {},
    example: { nodeId: 'n-b01-s1' },
  }),
  send: operation({
    callers: ['instructor', 'secretary', 'organiser'],
    scope: { node: 'nodeId' },
    input: z.object({ key: Key, nodeId: Id, plan: TaskPlan }),
    output: z.object({ taskId: Id, state: z.enum(['held', 'sent']) }),
    errors: ['NoSuchLesson', 'NoSuchNode', 'NotYours', 'NoSuchFile', 'NothingAsked', 'WrongDay', 'Improper'],
    sees: {},
    example: {
      key: 'task-00004',
      nodeId: 'n-b01-s1',
      plan: {
        title: '看合同，写两句',
        text: '看完这一课，写两句自己家的地是怎么包的。',
        lessonIds: ['l-land-lease'],
        materials: [],
        groupIds: ['n-b01-s1'],
        dueOn: '2026-12-31',
        minLetters: 10,
      },
    },
  }),
  withdraw: operation({
    callers: ['instructor', 'secretary', 'organiser'],
    scope: { node: 'nodeId' },
    input: z.object({ key: Key, nodeId: Id, taskId: Id }),
    output: z.object({ state: z.literal('withdrawn') }),
    errors: ['NoSuchTask'],
    sees: {},
    example: { key: 'task-00005', nodeId: 'n-b01-s1', taskId: 'task-1' },
  }),
  /** Who of a group has not read, read, taken note, done; and what they wrote. */
  board: operation({
    callers: ['instructor', 'secretary'],
    scope: { node: 'nodeId' },
    input: z.object({ nodeId: Id, taskId: Id }),
    output: z.object({
      title: z.string(),
      text: z.string(),
      dueOn: z.nullable(Day),
      minLetters: z.nullable(z.int()),
      state: TaskState,
      /** Sent from this place, which may withdraw it. */
      mine: z.boolean(),
      lessons: z.array(z.string()),
      counts: TaskCounts,
      people: z.array(TaskPerson),
    }),
    errors: ['NoSuchTask'],
    sees: seesNames,
    example: { nodeId: 'n-b01-s1', taskId: 'task-1' },
  }),
  answer: operation({
    callers: ['instructor', 'secretary'],
    scope: { person: 'personId' },
    input: z.object({
      key: Key,
      personId: Id,
      taskId: Id,
      text: z.string().check(z.trim(), z.minLength(1), z.maxLength(300)),
    }),
    output: z.object({ checked: Checked }),
    errors: ['NoSuchTask', 'NothingHandedIn'],
    sees: {},
    example: {
      key: 'task-00006',
      personId: 'p0001',
      taskId: 'task-1',
      text: '写得实在，合同带回来我帮您看。',
    },
  }),
})
