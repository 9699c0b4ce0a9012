import { assign, type Solve } from '../../cloudfunctions/groups/rules/assign'
import type { Room, Seeker } from '../../cloudfunctions/groups/rules/classes'
import { objectiveOf } from '../../cloudfunctions/groups/rules/objective'
import { solver } from '../../cloudfunctions/groups/solver'
import { villages } from '../../scripts/seed/town/villages'
import { ms, type Table, times } from './figures'

const SEEDED = 525

/** The seeded branches again and again; one in ten lives elsewhere by now, one in thirty told nobody where. */
function townOf(people: number): { seekers: Seeker[]; rooms: Room[] } {
  const seekers: Seeker[] = []
  const rooms: Room[] = []
  for (let branch = 0; seekers.length < people; branch++) {
    const village = villages[branch % villages.length]!
    const [branchId, villageId] = [`b${branch}`, `v${branch}`]
    village.mobile.forEach((members, g) => {
      const id = `${branchId}-s${g}`
      const region = village.regions[g]!
      rooms.push({
        id,
        name: id,
        branchId,
        region,
        capacity: 20,
        load: members,
        instructed: true,
        villages: [villageId],
      })
      for (let i = 0; i < members && seekers.length < people; i++) {
        const n = seekers.length
        const moved = village.regions[(g + 1) % village.regions.length]!
        const residence = n % 30 === 7 ? null : `${(n % 10 === 3 ? moved : region).slice(0, 4)}05`
        seekers.push({ id: `p${n}`, branchId, villageId, residence, groupId: id, pinned: n % 50 === 0 })
      }
    })
  }
  return { seekers, rooms }
}

interface Measured {
  took: number
  asked: number
  classes: number
  moves: number
  memoryMb: number
}

function measure(people: number, across: boolean, solve: Solve): Measured {
  const { seekers, rooms } = townOf(people)
  let asked = 0
  const counting: Solve = (model) => {
    asked += 1
    return solve(model)
  }
  const since = performance.now()
  const { to, sizes } = assign(seekers, rooms, across, counting)
  const took = performance.now() - since
  const { moves } = objectiveOf(seekers, rooms, to)
  return { took, asked, classes: sizes.classes, moves, memoryMb: process.memoryUsage().rss / 2 ** 20 }
}

/** A season plan, from people and groups in memory to who goes where; the smallest town is the measure of the others. */
export async function planTimes(): Promise<Table> {
  const began = performance.now()
  const solve = await solver()
  const opened = performance.now() - began
  measure(SEEDED, false, solve)
  const towns = [
    [SEEDED, false],
    [30_000, false],
    [100_000, false],
    [SEEDED, true],
    [2_000, true],
  ] as const
  const measured = towns.map(([people, across]) => ({ people, across, ...measure(people, across, solve) }))
  const base = measured[0]!.took
  return {
    title: 'A season plan as the town grows',
    columns: [
      'mobile members',
      'groups',
      'classes',
      'solved',
      'took',
      'against 525',
      'moves',
      'memory so far',
    ],
    rows: measured.map(({ people, across, classes, asked, took, moves, memoryMb }) => [
      people,
      across ? 'across branches' : 'within branches',
      classes,
      asked,
      ms(took),
      times(took, base),
      moves,
      `${memoryMb.toFixed(0)} MB`,
    ]),
    note: `The solver opens in ${ms(opened)}, once an instance.`,
  }
}
