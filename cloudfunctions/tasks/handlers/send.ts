import type { tasks } from '@contract/tasks'
import { dayOf } from '@domain/day'
import type { TaskRecord } from '@records/index'
import type { Handler, Prepare } from '../../shared/handler'
import { newId } from '../../shared/ids'
import { ok, refuse } from '../../shared/outcome'
import type { TasksRepo } from '../repo'
import { problemWith } from '../rules/planning'
import { noSuchTask } from './asked-task'
import { verdictOn } from './checking'

interface PreparedSend {
  state: 'held' | 'sent'
  materials: TaskRecord['materials']
}

export const prepareSend: Prepare<typeof tasks.send, TasksRepo, PreparedSend> = async (
  { plan },
  { actor, scope: node, repo, now, requestId },
) => {
  const [groups, lessons] = await Promise.all([repo.nodes(plan.groupIds), repo.lessons(plan.lessonIds)])
  const problem = problemWith(plan, { node, groups, lessons, today: dayOf(now) })
  if (problem) return problem
  const files = await Promise.all(plan.materials.map(({ file }) => repo.file(file, 'tasks')))
  if (files.some((bytes) => bytes === null)) return refuse('NoSuchFile', 'no file of ours', 'plan.materials')
  const materials = plan.materials.map((one, i) => ({ ...one, bytes: files[i]!.length }))
  const words = [plan.title, plan.text, ...materials.map(({ name }) => name)].join('\n')
  const { checked, risky } = await verdictOn(words, { repo, openid: actor.openid, requestId })
  if (risky) return refuse('Improper', 'the check refuses its words', 'plan.text')
  return ok({ state: checked === 'passed' ? 'sent' : 'held', materials })
}

export const send: Handler<typeof tasks.send, TasksRepo, PreparedSend> = async (
  { plan },
  { actor, scope: node, repo, prepared: { state, materials }, now },
) => {
  const season = await repo.openSeason()
  const { title, text, dueOn, minLetters } = plan
  const _id = newId()
  await repo.putTask({
    _id,
    v: 1,
    nodeId: node._id,
    title,
    text,
    lessonIds: [...new Set(plan.lessonIds)],
    materials,
    groupIds: [...new Set(plan.groupIds)],
    dueOn,
    minLetters,
    state,
    byId: actor.person?._id ?? '',
    at: now,
    seasonId: season?._id ?? null,
  })
  return ok({ taskId: _id, state })
}

/** By the place that sent it; what people did about it stays theirs. */
export const withdraw: Handler<typeof tasks.withdraw, TasksRepo> = async ({ taskId, nodeId }, { repo }) => {
  const task = await repo.task(taskId)
  if (task?.nodeId !== nodeId) return noSuchTask()
  const hidden = task.state === 'held' || task.state === 'refused'
  await repo.putTask({ ...task, state: 'withdrawn', ...(hidden && { neverSent: true as const }) })
  return ok({ state: 'withdrawn' })
}
