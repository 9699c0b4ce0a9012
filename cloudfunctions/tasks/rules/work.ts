import type { CheckedText, TaskWorkRecord } from '@records/index'

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
 * A reflection handed in: the one written last stands, whichever arrives last.
 * @example withReflection(work with a reflection of 19:30, one of 19:00) // keeps that of 19:30
 */
export function withReflection(work: TaskWorkRecord, reflection: CheckedText): TaskWorkRecord {
  const seen = withSeen(work, reflection.at)
  return work.reflection === null || isNewer(reflection, work.reflection) ? { ...seen, reflection } : seen
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
