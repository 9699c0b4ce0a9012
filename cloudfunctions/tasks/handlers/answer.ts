import type { tasks } from '@contract/tasks'
import type { Handler, Prepare } from '../../shared/handler'
import { ok, refuse } from '../../shared/outcome'
import type { TasksRepo } from '../repo'
import { isAsked } from '../rules/planning'
import { noSuchTask } from './asked-task'
import { checkedText, type Verdict, verdictOn } from './checking'

export const prepareAnswer: Prepare<typeof tasks.answer, TasksRepo, Verdict> = async (
  { text },
  { actor, repo, requestId },
) => ok(await verdictOn(text, { repo, openid: actor.openid, requestId }))

/** To what the instructor could read: a reflection that is held back has no answer yet. */
export const answer: Handler<typeof tasks.answer, TasksRepo, Verdict> = async (
  { taskId, personId, text },
  { actor, scope: { person }, repo, prepared, now },
) => {
  const task = await repo.task(taskId)
  if (task?.state !== 'sent' || !isAsked(task, person)) return noSuchTask()
  const work = await repo.work(taskId, personId)
  if (work?.reflection?.checked !== 'passed')
    return refuse('NothingHandedIn', 'nothing to read yet', 'taskId')
  const said = checkedText(text, now, prepared)
  await repo.putWork({ ...work, answer: { ...said, byId: actor.person?._id ?? '' } })
  return ok({ checked: said.checked })
}
