import type { TaskPerson, TaskView } from '@contract/tasks'
import { instantOf } from '@domain/day'
import { secondsOf } from '@domain/spans'
import type { CheckedText, LessonRecord, TaskRecord, TaskWorkRecord } from '@records/index'
import {
  lessonsAsked,
  partsOf,
  type Spans,
  stepOf,
  type Timed,
  taskCard,
  watchedToEnd,
} from '../../shared/task-steps'

export type TaskLesson = Pick<
  LessonRecord,
  '_id' | 'title' | 'category' | 'durationSec' | 'topicId' | 'state'
>

interface Parts {
  task: TaskRecord
  work: TaskWorkRecord
  lessons: readonly TaskLesson[]
  seen: readonly Spans[]
  urls: ReadonlyMap<string, string>
  /** Who asks, and who answered. */
  from: string
  by: string
}

/** A task's page. What has lost its file is left out rather than offered broken. */
export function taskView({ task, work, lessons, seen, urls, from, by }: Parts): TaskView {
  const { reflection, answer } = work
  return {
    ...taskCard({ task, work, lessons, seen }),
    from,
    text: task.text,
    materials: task.materials.flatMap(({ name, file, bytes }) => {
      const url = urls.get(file)
      return url ? [{ name, url, bytes }] : []
    }),
    lessons: lessonsOf(lessonsAsked(task, lessons, seen), seen),
    minLetters: task.minLetters,
    reflection: reflection && { ...textOf(reflection), checked: reflection.checked },
    answer: answer?.checked === 'passed' ? { ...textOf(answer), by } : null,
    seenAt: work.seenAt && instantOf(work.seenAt),
    receivedAt: work.receivedAt && instantOf(work.receivedAt),
  }
}

const textOf = ({ text, at }: CheckedText) => ({ text, at: instantOf(at) })

const lessonsOf = (lessons: readonly TaskLesson[], seen: readonly Spans[]): TaskView['lessons'] =>
  lessons.map((lesson) => {
    const mine = seen.find(({ lessonId }) => lessonId === lesson._id)
    return {
      id: lesson._id,
      title: lesson.title,
      category: lesson.category,
      durationSec: lesson.durationSec,
      watchedSec: secondsOf(mine?.spans ?? []),
      positionSec: mine?.positionSec ?? 0,
      done: watchedToEnd(lesson, seen),
    }
  })

interface Standing {
  task: TaskRecord
  person: { _id: string; name: string }
  work: TaskWorkRecord | null
  lessons: readonly Timed[]
  seen: readonly Spans[]
  /** Who reads: one's own answer is read whatever its check said. */
  readerId: string
}

/**
 * One person on a task's board. What has not passed its check keeps its words to itself.
 * @example boardLine(… reflection held).reflection // { text: '', at: '…', checked: 'held' }
 */
export function boardLine({ task, person, work, lessons, seen, readerId }: Standing): TaskPerson {
  const parts = partsOf({ task, work, lessons, seen })
  const reflection = work?.reflection ?? null
  const answer = work?.answer ?? null
  return {
    personId: person._id,
    name: person.name,
    step: stepOf(work, parts),
    parts,
    reflection: reflection && {
      text: reflection.checked === 'passed' ? reflection.text : '',
      at: instantOf(reflection.at),
      checked: reflection.checked,
    },
    answer: answer && {
      text: answer.checked === 'passed' || answer.byId === readerId ? answer.text : '',
      at: instantOf(answer.at),
      checked: answer.checked,
    },
  }
}

/**
 * How many of those asked stand at each step.
 * @example countsOf(['unread', 'done']) // { asked: 2, unread: 1, read: 0, received: 0, done: 1 }
 */
export const countsOf = (steps: readonly TaskPerson['step'][]) => {
  const count = (step: TaskPerson['step']) => steps.filter((one) => one === step).length
  return {
    asked: steps.length,
    unread: count('unread'),
    read: count('read'),
    received: count('received'),
    done: count('done'),
  }
}
