import type { tasks } from '@contract/tasks'
import { addDays, dayOf, startOfDay } from '@domain/day'
import type { Handler } from '../../shared/handler'
import { ok } from '../../shared/outcome'
import { askedThrough, openFirst, taskCard } from '../../shared/task-steps'
import type { TasksRepo } from '../repo'
import { outsideLine } from '../rules/outside'
import { lessonsAndSeen } from './asked-task'

/** What was handed in longer ago is in the evidence. */
const SHOWN_DAYS = 366

/** Six requests however many tasks there are: the caller, tasks, what was handed in, works, lessons, progress. */
export const mine: Handler<typeof tasks.mine, TasksRepo> = async (_, { actor: { person }, repo, now }) => {
  if (!person?.member) return ok({ tasks: [], outside: [] })
  const [asked, outside] = await Promise.all([
    repo.tasksOf(askedThrough(person.member), ['sent']),
    repo.outsideOf(person._id, startOfDay(addDays(dayOf(now), -SHOWN_DAYS))),
  ])
  const [works, { lessons, seenBy }] = await Promise.all([
    repo.works(
      asked.map(({ _id }) => _id),
      [person._id],
    ),
    lessonsAndSeen(asked, [person._id], repo),
  ])
  const cards = asked.map((task) => {
    const work = works.find(({ taskId }) => taskId === task._id) ?? null
    return taskCard({ task, work, lessons, seen: seenBy(person._id, task) })
  })
  return ok({ tasks: openFirst(cards), outside: outside.map(outsideLine) })
}
