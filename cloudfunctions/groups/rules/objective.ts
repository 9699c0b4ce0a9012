import { isFixed, ownCost, type Room, type Seeker, takenOf } from './classes'
import { nearnessCost, nearnessOf } from './nearness'

/** What a plan is judged by, the first that differs decides; less is better (DESIGN §6). */
export interface Objective {
  unplaced: number
  near: number
  own: number
  /** The sum of the squares of the groups' sizes: smallest when they are even. */
  squares: number
  /** Who had a group and is no longer in it. */
  moves: number
}

export const objectives = ['unplaced', 'near', 'own', 'squares', 'moves'] as const

/**
 * Judges any assignment; it knows nothing of classes and solvers.
 * @param to the group of everybody who isn't pinned; null without a place
 * @example one member of 东莞, moved from the 宁波 group to an empty 东莞 group whose instructor is of another village
 *   // { unplaced: 0, near: 0, own: 1, squares: 1, moves: 1 }
 */
export function objectiveOf(
  seekers: readonly Seeker[],
  rooms: readonly Room[],
  to: ReadonlyMap<string, string | null>,
): Objective {
  const loads = takenOf(seekers, rooms)
  const byId = new Map(rooms.map((room) => [room.id, room]))
  const judged: Objective = { unplaced: 0, near: 0, own: 0, squares: 0, moves: 0 }
  for (const { id, residence, villageId, groupId } of seekers.filter((seeker) => !isFixed(seeker))) {
    const room = byId.get(to.get(id) ?? '')
    if (groupId !== null && groupId !== room?.id) judged.moves += 1
    if (!room) {
      judged.unplaced += 1
      continue
    }
    judged.near += nearnessCost[nearnessOf(residence, room.region)]
    judged.own += ownCost(villageId, room)
    loads.set(room.id, (loads.get(room.id) ?? 0) + 1)
  }
  for (const load of loads.values()) judged.squares += load * load
  return judged
}
