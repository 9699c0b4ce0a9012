import type { PersonRecord, TaskRecord, TaskWorkRecord } from '@records/index'
import { refuse } from '../../shared/outcome'
import type { Spans } from '../../shared/task-steps'
import type { TasksRepo } from '../repo'
import { isAsked } from '../rules/planning'
import type { TaskLesson } from '../rules/views'
import { noWork } from '../rules/work'

export const noSuchTask = () => refuse('NoSuchTask', 'no such task, or not asked of them', 'taskId')

interface Asked {
  task: TaskRecord
  work: TaskWorkRecord
}

/** A task that is asked of somebody, and what they did about it. */
export async function askedTask(
  taskId: string,
  person: PersonRecord | null,
  repo: TasksRepo,
): Promise<Asked | null> {
  if (!person?.member) return null
  const task = await repo.task(taskId)
  if (task?.state !== 'sent' || !isAsked(task, person)) return null
  const work = await repo.work(taskId, person._id)
  return { task, work: work ?? noWork(taskId, person._id) }
}

/** The lessons of some tasks, and what some people have seen of them, by person. */
export async function lessonsAndSeen(tasks: readonly TaskRecord[], personIds: string[], repo: TasksRepo) {
  const ids = tasks.flatMap(({ lessonIds }) => lessonIds)
  const lessons: TaskLesson[] = ids.length === 0 ? [] : await repo.lessons(ids)
  const topicIds = lessons.map(({ topicId }) => topicId)
  // What was sent between two seasons is done in the one that is open by now.
  const between = ids.length > 0 && tasks.some(({ seasonId }) => seasonId === null)
  const open = between ? await repo.openSeason() : null
  const seasonOf = ({ seasonId }: TaskRecord) => seasonId ?? open?._id
  const seasonIds = [...new Set(tasks.flatMap((task) => seasonOf(task) ?? []))]
  const progress = (
    await Promise.all(
      seasonIds.map((seasonId) =>
        topicIds.length === 0 ? [] : repo.progress(seasonId, personIds, [...new Set(topicIds)]),
      ),
    )
  ).flat()
  // Looked up and not searched: a town's tasks ask for every member's progress in every topic.
  const known = new Map<string, Spans[]>()
  for (const { seasonId, personId, lessons: seen } of progress) {
    const of = `${seasonId}:${personId}`
    known.set(of, [...(known.get(of) ?? []), ...seen])
  }
  const seenBy = (personId: string, task: TaskRecord) => known.get(`${seasonOf(task)}:${personId}`) ?? []
  return { lessons, seenBy }
}
