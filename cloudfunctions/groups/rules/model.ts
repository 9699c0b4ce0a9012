import type { Problem } from './classes'

/** What is made as small as it gets, one after the other, each without giving up what those before it reached. */
export const stages = ['near', 'own', 'balance', 'moves'] as const
export type Stage = (typeof stages)[number]

/** A variable with what one unit of it costs. */
export type Term = [variable: string, cost: number]

/** Members of a class who go to a group. */
export const flow = (aClass: number, room: number): string => `x${aClass}_${room}`
/** Members of a class who stay without a place. */
const left = (aClass: number): string => `u${aClass}`
/** The n-th of those who come to a group. */
const slice = (room: number, nth: number): string => `y${room}_${nth}`

/** Whom no group has room for: every class may go to every group of its problem, so it is a matter of counting. */
export const unplacedOf = ({ rooms, people }: Problem): number =>
  Math.max(0, people - rooms.reduce((sum, { free }) => sum + free, 0))

const open = ({ rooms }: Problem): number[] => rooms.flatMap(({ free }, i) => (free > 0 ? [i] : []))

const slicesOf = ({ rooms, people }: Problem, room: number): number => Math.min(rooms[room]!.free, people)

/**
 * The costs of a stage, those of 0 left out.
 * Balance: the n-th to come to a group of `base` raises the square of its size by 2 (base + n) + 1; that grows with n,
 * so the cheapest slices fill first by themselves.
 * @example a class of the own village, in group 0 now, groups 0 and 1 → moves: [['u0', 1], ['x0_1', 1]]
 */
export function termsOf(problem: Problem, stage: Stage): Term[] {
  const rooms = open(problem)
  if (stage === 'balance') {
    return rooms.flatMap((g) =>
      Array.from(
        { length: slicesOf(problem, g) },
        (_, n): Term => [slice(g, n), 2 * (problem.rooms[g]!.base + n) + 1],
      ),
    )
  }
  const terms = problem.classes.flatMap(({ near, own, current }, c): Term[] => {
    const cost = (g: number) =>
      stage === 'near' ? near[g]! : stage === 'own' ? own[g]! : current === null || current === g ? 0 : 1
    const without: Term[] = stage === 'moves' && current !== null ? [[left(c), 1]] : []
    return [...without, ...rooms.map((g): Term => [flow(c, g), cost(g)])]
  })
  return terms.filter(([, cost]) => cost !== 0)
}

/** Whether a stage has anything to choose: not when each member costs the same wherever they go. */
export function matters(problem: Problem, stage: 'near' | 'own'): boolean {
  const costs = problem.classes.map((each) => open(problem).map((g) => each[stage][g]!))
  const reference = unplacedOf(problem) > 0 ? costs[0]?.[0] : undefined
  return costs.some((row) => row.some((cost) => cost !== (reference ?? row[0])))
}

/** Lines of an LP file may not grow without end. */
const A_LINE = 12

const sum = (terms: readonly Term[]): string => {
  const words = terms.map(([name, cost]) => `${cost < 0 ? '-' : '+'} ${Math.abs(cost)} ${name}`)
  const lines = []
  for (let from = 0; from < words.length; from += A_LINE)
    lines.push(words.slice(from, from + A_LINE).join(' '))
  return lines.join('\n  ')
}

/**
 * One stage as an LP file. A flow from classes to groups: its corners are whole numbers, and so are those of the side
 * of it where an earlier stage is at its best; so no variable has to be declared an integer.
 * @param reached what the stages before came to
 */
export function modelOf(problem: Problem, stage: Stage, reached: ReadonlyMap<Stage, number>): string {
  const rooms = open(problem)
  const sliced = stage === 'balance' || reached.has('balance')
  const rows: string[] = []
  const row = (terms: Term[], bound: string) => rows.push(` r${rows.length}: ${sum(terms)} ${bound}`)
  problem.classes.forEach(({ ids }, c) => {
    row([[left(c), 1], ...rooms.map((g): Term => [flow(c, g), 1])], `= ${ids.length}`)
  })
  row(
    problem.classes.map((_, c): Term => [left(c), 1]),
    `= ${unplacedOf(problem)}`,
  )
  const slices = sliced ? rooms.map((g) => slicesOf(problem, g)) : []
  rooms.forEach((g, i) => {
    const coming = problem.classes.map((_, c): Term => [flow(c, g), 1])
    if (!sliced) row(coming, `<= ${problem.rooms[g]!.free}`)
    else row([...coming, ...Array.from({ length: slices[i]! }, (_, n): Term => [slice(g, n), -1])], '= 0')
  })
  for (const [earlier, most] of reached) {
    const terms = termsOf(problem, earlier)
    if (terms.length > 0) row(terms, `<= ${most}`)
  }
  const units = rooms.flatMap((g, i) => Array.from({ length: slices[i] ?? 0 }, (_, n) => slice(g, n)))
  const bounds = units.map((name) => ` 0 <= ${name} <= 1`)
  const objective = sum(termsOf(problem, stage)) || `0 ${left(0)}`
  return ['Minimize', ` o: ${objective}`, 'Subject To', ...rows, 'Bounds', ...bounds, 'End', ''].join('\n')
}
