import type { Problem } from './classes'

/**
 * Who goes where, out of how many of each class go where: in the order of their ids, those who stay first.
 * @param flows members of class c who go to room g, as flows[c][g]
 * @example a class of p1, p2, p3 in group 1, flows [[1, 2]] → p1 and p2 stay in group 1, p3 goes to group 0
 */
export function allot(problem: Problem, flows: readonly (readonly number[])[]): Map<string, string | null> {
  const to = new Map<string, string | null>()
  problem.classes.forEach(({ ids, current }, c) => {
    const rooms = problem.rooms.map((_, g) => g)
    const order = typeof current === 'number' ? [current, ...rooms.filter((g) => g !== current)] : rooms
    const places = order.flatMap((g) => Array<string>(flows[c]?.[g] ?? 0).fill(problem.rooms[g]!.id))
    ids.forEach((id, i) => {
      to.set(id, places[i] ?? null)
    })
  })
  return to
}
