import type { Fix } from '@contract/groups'
import type { Residence } from '@contract/personal'
import type { Room, Seeker } from './classes'
import { nearnessCost, nearnessOf } from './nearness'

/** A group can't grow beyond what the contract allows. */
const LARGEST = 200

/** The code that a new group for somebody's region would have: their city's; a county without one stands for itself. */
const regionFor = (residence: string): string =>
  residence.slice(2, 4) === '90' ? residence : `${residence.slice(0, 4)}00`

/**
 * What would place those without a place: more room in the group that is nearest to each, or a new group where none
 * is in their province, or where the nearest can't grow.
 * @param rooms those they may go to
 * @param named the division with its name, and the one above it where the code itself isn't in GB/T 2260
 * @example two of 宁波 and one of 佛山 without a place, one group of 宁波
 *   // [{ kind: 'moreRoom', group: '宁波组', more: 2 }, { kind: 'newGroup', region: 佛山市, members: 1 }]
 */
export function fixesFor(
  unplaced: readonly Seeker[],
  rooms: readonly Room[],
  named: (code: string) => Residence | null,
): Fix[] {
  const more = new Map<string, number>()
  const fresh = new Map<string | null, number>()
  for (const seeker of unplaced) {
    const nearest = nearestOf(seeker, rooms, more)
    if (nearest) more.set(nearest.id, (more.get(nearest.id) ?? 0) + 1)
    else {
      const region = seeker.residence === null ? null : regionFor(seeker.residence)
      fresh.set(region, (fresh.get(region) ?? 0) + 1)
    }
  }
  const grown = rooms.filter(({ id }) => more.has(id))
  return [
    ...grown.map(
      ({ id, name }): Fix => ({
        kind: 'moreRoom',
        groupId: id,
        group: name,
        more: more.get(id)!,
      }),
    ),
    ...[...fresh].map(
      ([code, members]): Fix => ({
        kind: 'newGroup',
        region: code === null ? null : (named(code) ?? named(`${code.slice(0, 2)}0000`)),
        members,
      }),
    ),
  ]
}

function nearestOf(seeker: Seeker, rooms: readonly Room[], more: ReadonlyMap<string, number>): Room | null {
  const sizeOf = ({ id, capacity }: Room) => capacity + (more.get(id) ?? 0)
  const able = rooms
    .filter((room) => sizeOf(room) < LARGEST)
    .map((room) => ({ room, nearness: nearnessOf(seeker.residence, room.region) }))
    .filter(({ nearness }) => nearness !== 'elsewhere')
    .sort(
      (a, b) =>
        nearnessCost[a.nearness] - nearnessCost[b.nearness] ||
        sizeOf(a.room) - sizeOf(b.room) ||
        (a.room.id < b.room.id ? -1 : 1),
    )
  return able[0]?.room ?? null
}
