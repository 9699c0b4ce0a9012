import type { tasks } from '@contract/tasks'
import { instantOf } from '@domain/day'
import type { Handler } from '../../shared/handler'
import { ok } from '../../shared/outcome'
import { partsOf, stepOf } from '../../shared/task-steps'
import type { TasksRepo } from '../repo'
import { saidAt, withReceived } from '../rules/work'
import { askedTask, lessonsAndSeen, noSuchTask } from './asked-task'

export const receive: Handler<typeof tasks.receive, TasksRepo> = async (
  { taskId, at },
  { actor: { person }, repo, now },
) => {
  const asked = await askedTask(taskId, person, repo)
  if (!asked || !person) return noSuchTask()
  const { task } = asked
  const work = withReceived(asked.work, saidAt(at, now))
  const { lessons, seenBy } = await lessonsAndSeen([task], [person._id], repo)
  await repo.putWork(work)
  await repo.leaveToCount(work, now)
  const parts = partsOf({ task, work, lessons, seen: seenBy(person._id, task) })
  return ok({ step: stepOf(work, parts), receivedAt: instantOf(work.receivedAt!) })
}
