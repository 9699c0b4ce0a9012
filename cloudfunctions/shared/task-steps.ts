import type { TaskCard, TaskStep } from '@contract/tasks'
import { secondsOf } from '@domain/spans'
import type { LessonRecord, ProgressRecord, TaskRecord, TaskWorkRecord } from '@records/index'

/** A lesson counts as watched to the end with this share of its timeline: nobody goes back for the last words. */
const WATCHED = 0.95

export type Spans = Pick<ProgressRecord['lessons'][number], 'lessonId' | 'spans' | 'positionSec'>
export type Timed = Pick<LessonRecord, '_id' | 'durationSec' | 'state'>

/**
 * Whether somebody has watched a lesson to its end; how often a second was played makes no difference.
 * @example watchedToEnd({ _id: 'l', durationSec: 100 }, [{ lessonId: 'l', spans: [[0, 95]], positionSec: 95 }]) // true
 */
export const watchedToEnd = (
  { _id, durationSec }: Pick<Timed, '_id' | 'durationSec'>,
  seen: readonly Spans[],
): boolean => secondsOf(seen.find(({ lessonId }) => lessonId === _id)?.spans ?? []) >= durationSec * WATCHED

/** What a member's standing in a task is read from. */
export interface TaskParts {
  task: Pick<TaskRecord, 'lessonIds' | 'minLetters'>
  work: TaskWorkRecord | null
  lessons: readonly Timed[]
  seen: readonly Spans[]
}

/**
 * What a task still asks to watch, and what was watched of it: nobody can play a lesson that was retired since.
 * @example lessonsAsked({ lessonIds: ['l'] }, [{ _id: 'l', state: 'retired', … }], []) // []
 */
export const lessonsAsked = <Lesson extends Timed>(
  { lessonIds }: Pick<TaskRecord, 'lessonIds'>,
  lessons: readonly Lesson[],
  seen: readonly Spans[],
): Lesson[] =>
  lessonIds
    .flatMap((id) => lessons.find(({ _id }) => _id === id) ?? [])
    .filter((lesson) => lesson.state === 'published' || watchedToEnd(lesson, seen))

/**
 * Parts done of how many. A reflection counts from when it is handed in, and no more once a reviewer has refused it.
 * @example partsOf(a task of one lesson and a reflection, of which nothing was done) // { done: 0, of: 2 }
 */
export function partsOf({ task, work, lessons, seen }: TaskParts): TaskCard['parts'] {
  const toWatch = lessonsAsked(task, lessons, seen)
  const watched = toWatch.filter((lesson) => watchedToEnd(lesson, seen))
  const asked = task.minLetters === null ? 0 : 1
  const written = asked === 1 && work?.reflection && work.reflection.checked !== 'refused' ? 1 : 0
  return { done: watched.length + written, of: toWatch.length + asked }
}

/**
 * 未读 / 已读 / 已收到 / 已完成. A task without parts is done when its receipt is given.
 * @example stepOf(work with receivedAt, { done: 1, of: 2 }) // 'received'
 */
export function stepOf(work: TaskWorkRecord | null, parts: TaskCard['parts']): TaskStep {
  const received = Boolean(work?.receivedAt)
  const all = parts.of === 0 ? received : parts.done === parts.of
  if (all || work?.doneAt) return 'done'
  if (received) return 'received'
  return work?.seenAt ? 'read' : 'unread'
}

/**
 * Whether the instructor answered since the member last looked.
 * @example isAnswered(work whose answer has passed, answerSeenAt: null) // true
 */
export const isAnswered = (work: TaskWorkRecord | null): boolean =>
  work?.answer?.checked === 'passed' && (work.answerSeenAt === null || work.answerSeenAt < work.answer.at)

/** A task as a list shows it to one member. */
export function taskCard({ task, work, lessons, seen }: TaskParts & { task: TaskRecord }): TaskCard {
  const parts = partsOf({ task, work, lessons, seen })
  const { _id: id, title, dueOn } = task
  return { id, title, dueOn, step: stepOf(work, parts), parts, answered: isAnswered(work) }
}

const rank = (card: TaskCard): number => (card.answered ? 0 : card.step === 'done' ? 2 : 1)
const NEVER = '9999-12-31'

/**
 * What to do first: an answer to read, then what is open by its day, then what is done.
 * @example openFirst([done, due on the 31st, due on the 20th]) // due on the 20th, the 31st, done
 */
export const openFirst = (cards: readonly TaskCard[]): TaskCard[] =>
  [...cards].sort((a, b) => rank(a) - rank(b) || (a.dueOn ?? NEVER).localeCompare(b.dueOn ?? NEVER))

/** Whom a task is asked of: the member's own group and branch. */
export const askedThrough = (member: { branchId: string; groupId: string | null }): string[] =>
  member.groupId === null ? [member.branchId] : [member.branchId, member.groupId]
