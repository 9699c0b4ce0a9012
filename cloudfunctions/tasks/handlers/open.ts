import type { tasks } from '@contract/tasks'
import type { Handler, Prepare } from '../../shared/handler'
import { ok } from '../../shared/outcome'
import type { TasksRepo } from '../repo'
import { taskView } from '../rules/views'
import { withSeen } from '../rules/work'
import { askedTask, lessonsAndSeen, noSuchTask } from './asked-task'

interface PreparedTask {
  urls: ReadonlyMap<string, string>
  names: ReadonlyMap<string, string>
}

/** What neither counts nor changes: addresses of files, and the names of who asks and who answered. */
export const prepareOpen: Prepare<typeof tasks.open, TasksRepo, PreparedTask> = async (
  { taskId },
  { actor: { person }, repo },
) => {
  const asked = await askedTask(taskId, person, repo)
  if (!asked) return noSuchTask()
  const { task, work } = asked
  const files = task.materials.map(({ file }) => file)
  const by = work.answer ? await repo.person(work.answer.byId) : null
  const [urls, nodes] = await Promise.all([
    files.length === 0 ? new Map<string, string>() : repo.urls(files),
    repo.nodes([task.nodeId]),
  ])
  const names = [
    ...nodes.map(({ _id, name }) => [_id, name] as const),
    ...(by ? [[by._id, by.name] as const] : []),
  ]
  return ok({ urls, names: new Map(names) })
}

export const open: Handler<typeof tasks.open, TasksRepo, PreparedTask> = async (
  { taskId },
  { actor: { person }, repo, prepared: { urls, names }, now },
) => {
  const asked = await askedTask(taskId, person, repo)
  if (!asked || !person) return noSuchTask()
  const { task } = asked
  const { lessons, seenBy } = await lessonsAndSeen([task], [person._id], repo)
  const seen = withSeen(asked.work, now)
  const work = seen.answer?.checked === 'passed' ? { ...seen, answerSeenAt: now } : seen
  await repo.putWork(work)
  if (asked.work.seenAt === null) await repo.leaveToCount(work, now)
  const from = names.get(task.nodeId) ?? ''
  const by = names.get(work.answer?.byId ?? '') ?? ''
  return ok(taskView({ task, work, lessons, seen: seenBy(person._id, task), urls, from, by }))
}
