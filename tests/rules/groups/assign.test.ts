import fc from 'fast-check'
import { assign, type Solve } from '../../../cloudfunctions/groups/rules/assign'
import { isFixed, type Room, type Seeker, takenOf } from '../../../cloudfunctions/groups/rules/classes'
import { type Objective, objectiveOf, objectives } from '../../../cloudfunctions/groups/rules/objective'
import { solver } from '../../../cloudfunctions/groups/solver'
import { cases } from '../../drive/cases'
import { town } from './planned'

let solve: Solve
beforeAll(async () => {
  solve = await solver()
})

const better = (a: Objective, b: Objective): boolean => {
  const first = objectives.find((name) => a[name] !== b[name])
  return first !== undefined && a[first] < b[first]
}

/** Tries everything that capacity and branches allow. */
function bruteForce(seekers: Seeker[], rooms: Room[], across: boolean): Objective {
  const free = seekers.filter((seeker) => !isFixed(seeker))
  const left = new Map(rooms.map(({ id, capacity }) => [id, capacity - takenOf(seekers, rooms).get(id)!]))
  const to = new Map<string, string | null>()
  let best: Objective | null = null
  const place = (i: number): void => {
    const seeker = free[i]
    if (!seeker) {
      const judged = objectiveOf(seekers, rooms, to)
      if (!best || better(judged, best)) best = judged
      return
    }
    for (const { id, branchId } of rooms) {
      if ((!across && branchId !== seeker.branchId) || left.get(id)! <= 0) continue
      to.set(seeker.id, id)
      left.set(id, left.get(id)! - 1)
      place(i + 1)
      left.set(id, left.get(id)! + 1)
    }
    to.set(seeker.id, null)
    place(i + 1)
  }
  place(0)
  return best!
}

const check = (seekers: Seeker[], rooms: Room[], across: boolean, to: Map<string, string | null>) => {
  const loads = takenOf(seekers, rooms)
  for (const seeker of seekers) {
    if (isFixed(seeker)) expect(to.has(seeker.id)).toBe(false)
    else expect(to.get(seeker.id)).toBeDefined()
    const room = rooms.find(({ id }) => id === to.get(seeker.id))
    if (!room) continue
    if (!across) expect(room.branchId).toBe(seeker.branchId)
    loads.set(room.id, loads.get(room.id)! + 1)
  }
  const taken = takenOf(seekers, rooms)
  for (const { id, capacity } of rooms)
    expect(loads.get(id)).toBeLessThanOrEqual(Math.max(capacity, taken.get(id)!))
}

describe('a season plan', () => {
  it('is as good as trying everything', () => {
    const small = town({ people: 6, groups: 3, branches: 2, capacity: 4 })
    fc.assert(
      fc.property(small, fc.boolean(), ({ seekers, rooms }, across) => {
        const { to } = assign(seekers, rooms, across, solve)
        expect(objectiveOf(seekers, rooms, to)).toEqual(bruteForce(seekers, rooms, across))
      }),
      cases(40),
    )
  })

  it('never breaks a capacity, a pin or a branch, and places as many as there are places', () => {
    const larger = town({ people: 120, groups: 9, branches: 3, capacity: 20 })
    fc.assert(
      fc.property(larger, fc.boolean(), ({ seekers, rooms }, across) => {
        check(seekers, rooms, across, assign(seekers, rooms, across, solve).to)
      }),
      cases(20),
    )
  })

  it('does not depend on the order in which people and groups are read', () => {
    const some = town({ people: 30, groups: 5, branches: 2, capacity: 12 })
    fc.assert(
      fc.property(some, ({ seekers, rooms }) => {
        const there = assign(seekers, rooms, true, solve).to
        const back = assign([...seekers].reverse(), [...rooms].reverse(), true, solve).to
        expect([...back].sort()).toEqual([...there].sort())
      }),
      cases(10),
    )
  })

  it('proposed again after it was applied moves nobody', () => {
    const some = town({ people: 40, groups: 5, branches: 1, capacity: 20 })
    fc.assert(
      fc.property(some, ({ seekers, rooms }) => {
        const { to } = assign(seekers, rooms, false, solve)
        const after = seekers.map((each) => (isFixed(each) ? each : { ...each, groupId: to.get(each.id)! }))
        const loads = (id: string) => after.filter(({ groupId }) => groupId === id).length
        const others = (id: string) => seekers.filter(({ groupId }) => groupId === id).length
        const settled = rooms.map((room) => ({ ...room, load: room.load - others(room.id) + loads(room.id) }))
        const again = assign(after, settled, false, solve).to
        expect(objectiveOf(after, settled, again).moves).toBe(0)
      }),
      cases(10),
    )
  })
})
