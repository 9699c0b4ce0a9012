import type { LessonCard } from '@contract/lesson'
import type { TaskCard } from '@contract/tasks'
import type { ProgressRecord, TaskRecord, TaskWorkRecord } from '@records/index'
import { openFirst, taskCard } from '../../shared/task-steps'

/**
 * The task that 今日 shows: one with an answer to read, or the open one that is due first. One of a season that is over asks
 * for nothing there any more; one sent between two is done in the one that is open.
 * @param progress of the season that is open
 * @example firstTask([], [], [], [], null) // null
 */
export function firstTask(
  tasks: readonly TaskRecord[],
  works: readonly TaskWorkRecord[],
  lessons: readonly LessonCard[],
  progress: readonly ProgressRecord[],
  openId: string | null,
): TaskCard | null {
  const timed = lessons.map(({ id: _id, durationSec }) => ({ _id, durationSec, state: 'published' as const }))
  const seen = progress.flatMap(({ lessons }) => lessons)
  const current = tasks.filter(({ seasonId }) => seasonId === null || seasonId === openId)
  const cards = current.map((task) => {
    const work = works.find(({ taskId }) => taskId === task._id) ?? null
    return taskCard({ task, work, lessons: timed, seen })
  })
  return openFirst(cards).find(({ step, answered }) => answered || step !== 'done') ?? null
}
