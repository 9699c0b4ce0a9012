import { allot } from './allot'
import { type Problem, problemOf, type Room, type Seeker, takenOf } from './classes'
import { flow, matters, modelOf, type Stage, stages, termsOf, unplacedOf } from './model'

/** Solves an LP file: the value of every variable. */
export type Solve = (model: string) => ReadonlyMap<string, number>

const reachedBy = (problem: Problem, stage: Stage, values: ReadonlyMap<string, number>): number =>
  termsOf(problem, stage).reduce((total, [name, cost]) => total + cost * (values.get(name) ?? 0), 0)

/** Only one group with a place, and a place for everybody: nothing to choose. */
const isPlain = (problem: Problem): boolean =>
  unplacedOf(problem) === 0 && problem.rooms.filter(({ free }) => free > 0).length === 1

function flowsOf(problem: Problem, solve: Solve): number[][] {
  const { classes, rooms } = problem
  if (rooms.every(({ free }) => free === 0)) return classes.map(() => [])
  if (isPlain(problem)) return classes.map(({ ids }) => rooms.map(({ free }) => (free > 0 ? ids.length : 0)))
  const reached = new Map<Stage, number>()
  let values: ReadonlyMap<string, number> = new Map()
  for (const stage of stages) {
    if ((stage === 'near' || stage === 'own') && !matters(problem, stage)) continue
    values = solve(modelOf(problem, stage, reached))
    reached.set(stage, reachedBy(problem, stage, values))
  }
  return classes.map((_, c) => rooms.map((__, g) => values.get(flow(c, g)) ?? 0))
}

function byBranch<T extends { branchId: string }>(all: readonly T[], together: boolean): Map<string, T[]> {
  const parts = new Map<string, T[]>()
  for (const each of all) {
    const key = together ? '' : each.branchId
    const part = parts.get(key)
    if (part) part.push(each)
    else parts.set(key, [each])
  }
  return parts
}

/** How large a question was: for the measurements. */
export interface Sizes {
  problems: number
  classes: number
}

/**
 * A season plan: the group of everybody who isn't pinned, or null where there is no place. Within branches each branch
 * is a question of its own; across them the town is one.
 * @example assign(seekers, rooms, false, solve).to.get('p1') // 'n-b01-s2'
 */
export function assign(
  seekers: readonly Seeker[],
  rooms: readonly Room[],
  acrossBranches: boolean,
  solve: Solve,
): { to: Map<string, string | null>; sizes: Sizes } {
  const taken = takenOf(seekers, rooms)
  const sorted = [...rooms].sort((a, b) => (a.id < b.id ? -1 : 1))
  const inside = byBranch(sorted, acrossBranches)
  const to = new Map<string, string | null>()
  const sizes = { problems: 0, classes: 0 }
  for (const [key, people] of byBranch(seekers, acrossBranches)) {
    const problem = problemOf(people, inside.get(key) ?? [], taken)
    for (const [id, group] of allot(problem, flowsOf(problem, solve))) to.set(id, group)
    sizes.problems += 1
    sizes.classes += problem.classes.length
  }
  return { to, sizes }
}
