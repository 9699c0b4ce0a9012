import type { ErrorOf, InputOf } from '@contract/core'
import type { tasks } from '@contract/tasks'
import type { LessonRecord, NodeRecord, PersonRecord, TaskRecord } from '@records/index'
import { type Refusal, refuse } from '../../shared/outcome'

export type Plan = InputOf<typeof tasks.send>['plan']
const GATHERS: readonly NodeRecord['kind'][] = ['branch', 'studyGroup']

interface Ground {
  node: NodeRecord
  groups: NodeRecord[]
  lessons: Pick<LessonRecord, '_id' | 'state'>[]
  today: string
}

/**
 * What is wrong with a plan, or null.
 * @example problemWith({ lessonIds: [], minLetters: null, … }, ground)?.code // 'NothingAsked'
 */
export function problemWith(plan: Plan, ground: Ground): Refusal<ErrorOf<typeof tasks.send>> | null {
  const { node, groups, lessons, today } = ground
  if (plan.lessonIds.length === 0 && plan.minLetters === null)
    return refuse('NothingAsked', 'neither a lesson nor a reflection', 'plan.lessonIds')
  if (plan.dueOn !== null && plan.dueOn < today) return refuse('WrongDay', 'it is over', 'plan.dueOn')
  const known = plan.groupIds.every((id) =>
    groups.some((group) => group._id === id && GATHERS.includes(group.kind)),
  )
  if (!known) return refuse('NoSuchNode', 'neither a branch nor a study group', 'plan.groupIds')
  if (!groups.every(({ path }) => path.includes(node._id)))
    return refuse('NotYours', 'asks whom the caller does not answer for', 'plan.groupIds')
  const offered = plan.lessonIds.every((id) =>
    lessons.some(({ _id, state }) => _id === id && state === 'published'),
  )
  return offered ? null : refuse('NoSuchLesson', 'not published', 'plan.lessonIds')
}

/**
 * Whether a place may read a task: its own, or one whose words have passed.
 * @example isReadAt({ nodeId: 'n-committee', state: 'held' }, 'n-b01') // false
 */
export const isReadAt = (
  { nodeId, state, neverSent }: Pick<TaskRecord, 'nodeId' | 'state' | 'neverSent'>,
  place: string,
): boolean => nodeId === place || state === 'sent' || (state === 'withdrawn' && !neverSent)

type Placed = Pick<PersonRecord, '_id' | 'member'>

/**
 * Whether a task is asked of somebody.
 * @example isAsked({ groupIds: ['n-b01'] }, { member: { branchId: 'n-b01', … }, … }) // true
 */
export const isAsked = ({ groupIds }: { groupIds: readonly string[] }, { member }: Placed): boolean =>
  member !== undefined &&
  (groupIds.includes(member.branchId) || (member.groupId !== null && groupIds.includes(member.groupId)))

/** How many people's steps a list counts, and how many documents it looks up for them. */
const COUNTED = { people: 400, documents: 4_000 }

type Asking = Pick<TaskRecord, '_id' | 'groupIds' | 'lessonIds'>

/**
 * The tasks that a list counts, the first before the later ones: however large the place, as much is read at most.
 * @example countable([asks a town of 3,000, asks a group of 16], people) // only the second
 */
export function countable<T extends Asking>(tasks: readonly T[], people: readonly Placed[]): T[] {
  let known = { counted: [] as T[], who: new Set<string>(), what: new Set<string>() }
  for (const task of tasks) {
    const asked = people.filter((person) => isAsked(task, person)).map(({ _id }) => _id)
    const counted = [...known.counted, task]
    const who = new Set([...known.who, ...asked])
    const what = new Set([...known.what, ...task.lessonIds])
    if (who.size > COUNTED.people || who.size * (what.size + counted.length) > COUNTED.documents) continue
    known = { counted, who, what }
  }
  return known.counted
}
