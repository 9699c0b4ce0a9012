import type { tasks } from '@contract/tasks'
import type { Handler } from '../../shared/handler'
import { ok } from '../../shared/outcome'
import type { TasksRepo } from '../repo'
import { isAsked, isReadAt } from '../rules/planning'
import { boardLine, countsOf } from '../rules/views'
import { lessonsAndSeen, noSuchTask } from './asked-task'
import { membersUnder } from './members-asked'

/** A constant number of requests, however many people: caller, node, task, branches, people, works, lessons, progress, access. */
export const board: Handler<typeof tasks.board, TasksRepo> = async (
  { taskId },
  { actor, as, scope, repo, now },
) => {
  const [task, gatherings] = await Promise.all([
    repo.task(taskId),
    scope.kind === 'studyGroup' ? [scope] : repo.gatheringsUnder(scope._id),
  ])
  if (!task || !isReadAt(task, scope._id)) return noSuchTask()
  const under = await membersUnder(scope, gatherings, repo)
  const people = under.filter((person) => isAsked(task, person))
  if (people.length === 0) return noSuchTask()
  const ids = people.map(({ _id }) => _id)
  const [works, { lessons, seenBy }] = await Promise.all([
    repo.works([taskId], ids),
    lessonsAndSeen([task], ids, repo),
  ])
  const readerId = actor.person?._id ?? ''
  const lines = people.map((person) => {
    const work = works.find(({ personId }) => personId === person._id) ?? null
    return boardLine({ task, person, work, lessons, seen: seenBy(person._id, task), readerId })
  })
  await repo.noteReading({
    byId: readerId,
    byRole: as[0] ?? 'instructor',
    operation: 'tasks.board',
    nodeId: scope._id,
    personIds: ids,
    now,
  })
  const { title, text, dueOn, minLetters, state, nodeId } = task
  return ok({
    title,
    text,
    dueOn,
    minLetters,
    state,
    mine: nodeId === scope._id,
    lessons: lessons.map((lesson) => lesson.title),
    counts: countsOf(lines.map(({ step }) => step)),
    people: lines,
  })
}
