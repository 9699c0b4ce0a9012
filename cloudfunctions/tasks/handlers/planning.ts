import type { tasks } from '@contract/tasks'
import { instantOf } from '@domain/day'
import type { NodeRecord, PersonRecord, TaskRecord } from '@records/index'
import type { Handler } from '../../shared/handler'
import { ok } from '../../shared/outcome'
import { partsOf, stepOf } from '../../shared/task-steps'
import type { TasksRepo } from '../repo'
import { countable, isAsked, isReadAt } from '../rules/planning'
import { countsOf } from '../rules/views'
import { lessonsAndSeen } from './asked-task'
import { membersUnder } from './members-asked'

/** What of a place is listed: those that run or wait, and a few that were withdrawn. */
const NEWEST = 20
const WITHDRAWN = 3

export const planning: Handler<typeof tasks.planning, TasksRepo> = async (_, { scope, repo }) => {
  const [lessons, gatherings] = await Promise.all([repo.published(), repo.gatheringsUnder(scope._id)])
  const [people, sent] = await Promise.all([
    membersUnder(scope, gatherings, repo),
    tasksAround(scope, gatherings, repo),
  ])
  const counts = await countsAmong(sent, people, repo)
  return ok({
    node: scope.name,
    lessons: lessons.map(({ _id: id, title, category, durationSec }) => ({
      id,
      title,
      category,
      durationSec,
    })),
    groups: gatherings.map(({ _id: id, name, kind }) => ({
      id,
      name,
      kind: kind === 'branch' ? 'branch' : 'studyGroup',
      members: people.filter((person) => isAsked({ groupIds: [id] }, person)).length,
    })),
    tasks: sent.map(({ _id: id, nodeId, title, at, dueOn, state, groupIds }) => ({
      id,
      title,
      at: instantOf(at),
      dueOn,
      state,
      mine: nodeId === scope._id,
      asked: people.filter((person) => isAsked({ groupIds }, person)).length,
      counts: counts.get(id) ?? null,
    })),
  })
}

/** Those asked of anybody here: a group's own, and what its branch was asked as a whole, once its words have passed. */
const tasksAround = async (node: NodeRecord, gatherings: readonly NodeRecord[], repo: TasksRepo) => {
  const above = node.kind === 'studyGroup' && node.parentId !== null ? [node.parentId] : []
  const ids = [...new Set([node._id, ...above, ...gatherings.map(({ _id }) => _id)])]
  const [going, withdrawn] = await Promise.all([
    repo.tasksOf(ids, ['held', 'sent', 'refused'], NEWEST),
    repo.tasksOf(ids, ['withdrawn'], WITHDRAWN),
  ])
  return [...going, ...withdrawn]
    .filter((task) => isReadAt(task, node._id))
    .sort((a, b) => b.at.getTime() - a.at.getTime())
}

/** Works of all tasks at once, lessons at once, progress at once; of those that ask too many, nothing. */
async function countsAmong(sent: TaskRecord[], people: PersonRecord[], repo: TasksRepo) {
  const counted = countable(sent, people)
  const asked = people.filter((person) => counted.some((task) => isAsked(task, person)))
  const ids = asked.map(({ _id }) => _id)
  const [works, { lessons, seenBy }] = await Promise.all([
    repo.works(
      counted.map(({ _id }) => _id),
      ids,
    ),
    lessonsAndSeen(counted, ids, repo),
  ])
  const known = new Map(works.map((work) => [work._id, work]))
  return new Map(
    counted.map((task) => {
      const steps = asked
        .filter((person) => isAsked(task, person))
        .map(({ _id }) => {
          const work = known.get(`${task._id}:${_id}`) ?? null
          return stepOf(work, partsOf({ task, work, lessons, seen: seenBy(_id, task) }))
        })
      return [task._id, countsOf(steps)]
    }),
  )
}
