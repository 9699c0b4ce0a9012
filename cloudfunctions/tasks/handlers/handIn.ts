import type { ErrorOf } from '@contract/core'
import type { tasks } from '@contract/tasks'
import { lettersIn } from '@domain/letters'
import type { TaskRecord, TaskWorkRecord } from '@records/index'
import type { Handler, Prepare } from '../../shared/handler'
import { ok, type Refusal, refuse } from '../../shared/outcome'
import { partsOf, stepOf } from '../../shared/task-steps'
import type { TasksRepo } from '../repo'
import { isSame, saidAt, withDone, withHanded, withReflection } from '../rules/work'
import { askedTask, lessonsAndSeen, noSuchTask } from './asked-task'
import { checkedText, type Verdict, verdictOn } from './checking'

type Problem = Refusal<ErrorOf<typeof tasks.handIn>>

const problemWith = (task: TaskRecord, work: TaskWorkRecord, text: string): Problem | null => {
  if (task.minLetters === null) return refuse('NotAsked', 'no reflection is asked for', 'text')
  if (work.answer?.checked === 'passed')
    return refuse('AlreadyAnswered', 'the instructor has answered it', 'text')
  return lettersIn(text) < task.minLetters ? refuse('TooShort', 'fewer letters than asked', 'text') : null
}

/** Checked under the writer's own openid while they are here; null for a text that is kept already. */
export const prepareHandIn: Prepare<typeof tasks.handIn, TasksRepo, Verdict | null> = async (
  { taskId, text, at },
  { actor, repo, now, requestId },
) => {
  const asked = await askedTask(taskId, actor.person, repo)
  if (!asked) return noSuchTask()
  if (isSame(asked.work, text, saidAt(at, now))) return ok(null)
  const problem = problemWith(asked.task, asked.work, text)
  return problem ?? ok(await verdictOn(text, { repo, openid: actor.openid, requestId }))
}

export const handIn: Handler<typeof tasks.handIn, TasksRepo, Verdict | null> = async (
  { taskId, text, at },
  { actor: { person }, repo, prepared, now },
) => {
  const asked = await askedTask(taskId, person, repo)
  if (!asked || !person) return noSuchTask()
  const { task } = asked
  const said = saidAt(at, now)
  const problem = prepared && problemWith(task, asked.work, text)
  if (problem) return problem
  const heard = withHanded(asked.work, task, said, now)
  const handed = prepared ? withReflection(heard, checkedText(text, said, prepared)) : heard
  const { lessons, seenBy } = await lessonsAndSeen([task], [person._id], repo)
  const parts = partsOf({ task, work: handed, lessons, seen: seenBy(person._id, task) })
  const work = parts.done === parts.of ? withDone(handed, said) : handed
  await repo.putWork(work)
  await repo.leaveToCount(work, now)
  return ok({ step: stepOf(work, parts), checked: work.reflection?.checked ?? 'held' })
}
