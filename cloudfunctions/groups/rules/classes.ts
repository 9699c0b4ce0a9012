import { nearnessCost, nearnessOf } from './nearness'

/** A mobile member, as a plan sees them. */
export interface Seeker {
  id: string
  branchId: string
  villageId: string
  residence: string | null
  groupId: string | null
  pinned: boolean
}

/** A study group, as a plan sees it. */
export interface Room {
  id: string
  name: string
  branchId: string
  region: string | null
  capacity: number
  /** Members now, whoever they are. */
  load: number
  /** Whether it has an instructor, and the villages they come from. */
  instructed: boolean
  villages: string[]
}

/** Members whom a plan can't tell apart: the same costs in every group, and the same group now. */
export interface PersonClass {
  ids: string[]
  /** Their group now, by its place in `rooms`; `outside` isn't among them. */
  current: number | 'outside' | null
  near: number[]
  own: number[]
}

/** One question for the solver: these people into these groups. */
export interface Problem {
  /** `base`: who stays there whatever comes. `free`: places for the others. */
  rooms: { id: string; base: number; free: number }[]
  classes: PersonClass[]
  people: number
}

/** Stays where they are whatever is planned. */
export const isFixed = (seeker: Seeker): boolean => seeker.pinned && seeker.groupId !== null

/**
 * Who keeps a place in each group whatever is planned: those pinned there, and whoever isn't a mobile member.
 * @example a group of 12 with 10 mobile members, 3 of them pinned → 12 − 7 = 5
 */
export function takenOf(everybody: readonly Seeker[], rooms: readonly Room[]): Map<string, number> {
  const leaving = new Map<string, number>()
  for (const seeker of everybody)
    if (seeker.groupId !== null && !isFixed(seeker))
      leaving.set(seeker.groupId, (leaving.get(seeker.groupId) ?? 0) + 1)
  return new Map(rooms.map(({ id, load }) => [id, Math.max(0, load - (leaving.get(id) ?? 0))]))
}

/** 0 where one of the instructors is of the member's own village. */
export const ownCost = (villageId: string, room: Pick<Room, 'villages'>): number =>
  room.villages.includes(villageId) ? 0 : 1

/**
 * People and groups as classes. Persons of one district, branch and current group always fall together; districts that
 * cost the same in every group do too, so a town of thousands has a few classes a branch.
 * @example three of 南山区 and two of 宝安区 who are in no group, one group of 深圳市 → one class of five
 */
export function problemOf(
  seekers: readonly Seeker[],
  rooms: readonly Room[],
  taken: ReadonlyMap<string, number>,
): Problem {
  const places = new Map(rooms.map(({ id }, i) => [id, i]))
  const classes = new Map<string, PersonClass>()
  const free = seekers.filter((seeker) => !isFixed(seeker)).sort((a, b) => (a.id < b.id ? -1 : 1))
  for (const { id, residence, villageId, groupId } of free) {
    const near = rooms.map(({ region }) => nearnessCost[nearnessOf(residence, region)])
    const own = rooms.map((room) => ownCost(villageId, room))
    const current = groupId === null ? null : (places.get(groupId) ?? 'outside')
    const key = `${current} ${near.join('')} ${own.join('')}`
    const found = classes.get(key)
    if (found) found.ids.push(id)
    else classes.set(key, { ids: [id], current, near, own })
  }
  return {
    rooms: rooms.map(({ id, capacity }) => {
      const base = taken.get(id) ?? 0
      return { id, base, free: Math.max(0, capacity - base) }
    }),
    classes: [...classes].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each),
    people: free.length,
  }
}
