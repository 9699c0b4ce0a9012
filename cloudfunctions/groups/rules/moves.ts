/** Somebody who is to go from one group to another; null is no group. */
export interface Move {
  id: string
  from: string | null
  to: string | null
}

/**
 * Which of the moves can be done now, at most so many, in an order in which no group ever has more than its limit:
 * first who finds a place, then those whom their going makes room for, then circles of full groups that swap, all at
 * once. Moves into a group that stays full are left out.
 * @example s1 and s2 full, one to go each way → both; without the one from s2, none
 */
export function movesNow(
  moves: readonly Move[],
  loads: ReadonlyMap<string, number>,
  limits: ReadonlyMap<string, number>,
  most: number,
): Move[] {
  const load = new Map(loads)
  const picked: Move[] = []
  let waiting = [...moves]
  const add = (id: string | null, by: number) => id !== null && load.set(id, (load.get(id) ?? 0) + by)
  const take = (move: Move) => {
    picked.push(move)
    add(move.from, -1)
    add(move.to, 1)
  }
  const fits = ({ from, to }: Move) =>
    to === null || to === from || (load.get(to) ?? 0) < (limits.get(to) ?? 0)
  while (picked.length < most) {
    const left = waiting.filter((move) => {
      const now = picked.length < most && fits(move)
      if (now) take(move)
      return !now
    })
    const moved = left.length < waiting.length
    waiting = left
    if (moved) continue
    const circle = circleOf(waiting)
    if (circle.length === 0 || (picked.length > 0 && picked.length + circle.length > most)) break
    circle.forEach(take)
    waiting = waiting.filter((move) => !circle.includes(move))
  }
  return picked
}

/** Moves that lead from group to group and back to the first; empty when there are none. */
function circleOf(moves: readonly Move[]): Move[] {
  const leaving = new Map<string, Move[]>()
  for (const move of moves)
    if (move.from !== null && move.to !== null)
      leaving.set(move.from, [...(leaving.get(move.from) ?? []), move])
  const done = new Set<string>()
  const walk = (group: string, path: Move[]): Move[] => {
    const begun = path.findIndex(({ from }) => from === group)
    if (begun >= 0) return path.slice(begun)
    if (done.has(group)) return []
    done.add(group)
    for (const move of leaving.get(group) ?? []) {
      const circle = walk(move.to!, [...path, move])
      if (circle.length > 0) return circle
    }
    return []
  }
  for (const group of leaving.keys()) {
    const circle = walk(group, [])
    if (circle.length > 0) return circle
  }
  return []
}
