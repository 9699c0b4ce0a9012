import type { LessonCard } from '@contract/lesson'
import type { TaskCard } from '@contract/tasks'
import type { ProgressRecord, TaskRecord, TaskWorkRecord } from '@records/index'
import { taskCard, toDoFirst } from '../../shared/task-steps'

/**
 * The task that 今日 shows: one with an answer to read, or the open one that is due first.
 * @example firstTask([], [], [], []) // null
 */
export function firstTask(
  tasks: readonly TaskRecord[],
  works: readonly TaskWorkRecord[],
  lessons: readonly LessonCard[],
  progress: readonly ProgressRecord[],
): TaskCard | null {
  const timed = lessons.map(({ id: _id, durationSec }) => ({ _id, durationSec, state: 'published' as const }))
  const cards = tasks.map((task) => {
    const seen = progress
      .filter(({ seasonId }) => seasonId === task.seasonId)
      .flatMap(({ lessons }) => lessons)
    const work = works.find(({ taskId }) => taskId === task._id) ?? null
    return taskCard({ task, work, lessons: timed, seen })
  })
  return toDoFirst(cards).find(({ step, answered }) => answered || step !== 'done') ?? null
}
