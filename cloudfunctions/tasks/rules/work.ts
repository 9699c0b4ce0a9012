import { dayOf } from '@domain/day'
import type { CheckedText, TaskRecord, TaskWorkRecord } from '@records/index'

/**
 * What somebody who has done nothing about a task did about it.
 * @example noWork('task-1', 'p0001')._id // 'task-1:p0001'
 */
export const noWork = (taskId: string, personId: string): TaskWorkRecord => ({
  _id: `${taskId}:${personId}`,
  v: 1,
  taskId,
  personId,
  seenAt: null,
  receivedAt: null,
  reflection: null,
  answer: null,
  answerSeenAt: null,
  doneAt: null,
})

const first = (a: Date | null, b: Date): Date => (a !== null && a < b ? a : b)

/**
 * The moment a phone says, which may lie in the past but not ahead of the server.
 * @example saidAt('2026-12-16T08:00:00.000+08:00', new Date('2026-12-15T11:30:00Z')) // 2026-12-15T11:30:00Z
 */
export const saidAt = (at: string, now: Date): Date => first(now, new Date(at))

/** Seen: the first moment counts, in whatever order they arrive. */
export const withSeen = (work: TaskWorkRecord, at: Date): TaskWorkRecord => ({
  ...work,
  seenAt: first(work.seenAt, at),
})

/**
 * 已收到 at a moment; whoever takes note has read.
 * @example withReceived(noWork('t', 'p'), at).receivedAt // at
 */
export const withReceived = (work: TaskWorkRecord, at: Date): TaskWorkRecord => ({
  ...withSeen(work, at),
  receivedAt: first(work.receivedAt, at),
})

/** One text after another; of two of one moment the greater, so that every order ends the same. */
const isNewer = (a: Pick<CheckedText, 'at' | 'text'>, b: CheckedText): boolean =>
  a.at.getTime() === b.at.getTime() ? a.text > b.text : a.at > b.at

/**
 * A reflection handed in: the one written last stands, whichever arrives last. An answer that its writer can't read yet
 * was to the text before, and goes with it.
 * @example withReflection(work with a reflection of 19:30, one of 19:00) // keeps that of 19:30
 */
export function withReflection(work: TaskWorkRecord, reflection: CheckedText): TaskWorkRecord {
  const seen = withSeen(work, reflection.at)
  if (work.reflection !== null && !isNewer(reflection, work.reflection)) return seen
  return { ...seen, reflection, answer: work.answer?.checked === 'passed' ? work.answer : null }
}

/** How far back the moment that a phone says counts for 打卡, as that of a tap does (DESIGN §4). */
const BACK_MS = 72 * 60 * 60 * 1_000

/**
 * A day on which something was handed in, for 打卡. The phone's moment is taken while it can be true: not before the task
 * was sent, nor more than 72 hours back; otherwise the day is the server's own. Of one day the first hearing is kept, and of what a reviewer has refused none.
 * @example withHanded(noWork('t', 'p'), task, said at 23:50, heard ten minutes past midnight).handed // [{ day: the day before, … }]
 */
export function withHanded(
  work: TaskWorkRecord,
  { at: sentAt }: Pick<TaskRecord, 'at'>,
  said: Date,
  now: Date,
): TaskWorkRecord {
  const believed = said >= sentAt && now.getTime() - said.getTime() <= BACK_MS
  const day = dayOf(believed ? said : now)
  const before = work.reflection?.checked === 'refused' ? [] : (work.handed ?? [])
  const known = before.find((one) => one.day === day)
  const others = before.filter((one) => one !== known)
  const handed = [...others, { day, heardAt: first(known?.heardAt ?? null, now) }]
  return { ...work, handed: handed.sort((a, b) => a.day.localeCompare(b.day)) }
}

/** Every part is done: the first such moment is kept. */
export const withDone = (work: TaskWorkRecord, at: Date): TaskWorkRecord => ({
  ...work,
  doneAt: first(work.doneAt, at),
})

/**
 * A text that says the same as one that is kept needs no other check.
 * @example isSame(work with the reflection '好', '好', its moment) // true
 */
export const isSame = (work: TaskWorkRecord | null, text: string, at: Date): boolean =>
  work?.reflection?.text === text && work.reflection.at.getTime() === at.getTime()
