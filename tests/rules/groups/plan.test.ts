import type { Room, Seeker } from '../../../cloudfunctions/groups/rules/classes'
import { problemOf, takenOf } from '../../../cloudfunctions/groups/rules/classes'
import { edited, editOf, recounted } from '../../../cloudfunctions/groups/rules/edit'
import { fixesFor } from '../../../cloudfunctions/groups/rules/fixes'
import { followed } from '../../../cloudfunctions/groups/rules/follow'
import { countsOf, planBranchesOf } from '../../../cloudfunctions/groups/rules/plan'
import { residenceOf } from '../../../cloudfunctions/shared/regions'

const seeker = (id: string, residence: string | null, groupId: string | null, pinned = false): Seeker => ({
  id,
  branchId: 'b1',
  villageId: 'v1',
  residence,
  groupId,
  pinned,
})
const room = (id: string, region: string | null, load: number, capacity: number): Room => ({
  id,
  name: `${id}组`,
  branchId: 'b1',
  region,
  capacity,
  load,
  instructed: true,
  villages: ['v1'],
})

describe('a problem', () => {
  const seekers = [
    seeker('p1', '440305', null),
    seeker('p2', '440306', null),
    seeker('p3', '330203', 's1'),
    seeker('p4', '330203', 's1', true),
  ]
  it('keeps together whom a plan can’t tell apart', () => {
    const { classes, people } = problemOf(seekers, [room('s1', '440300', 2, 9)], new Map())
    expect(classes.map(({ ids, current }) => [ids, current])).toEqual([
      [['p3'], 0],
      [['p1', 'p2'], null],
    ])
    expect(people).toBe(3)
  })
  it('gives no place away that a pinned member or somebody at home has', () => {
    const rooms = [room('s1', '440300', 5, 9)]
    expect(takenOf(seekers, rooms).get('s1')).toBe(4)
    expect(problemOf(seekers, rooms, takenOf(seekers, rooms)).rooms).toEqual([{ id: 's1', base: 4, free: 5 }])
  })
})

describe('what would place those without a place', () => {
  it('is more room in the nearest group, or a group where none is near', () => {
    const unplaced = [
      seeker('p1', '330203', null),
      seeker('p2', '330205', null),
      seeker('p3', '440605', null),
      seeker('p4', '429004', null),
    ]
    expect(fixesFor(unplaced, [room('s1', '330200', 20, 20)], residenceOf)).toEqual([
      { kind: 'moreRoom', groupId: 's1', group: 's1组', more: 2 },
      { kind: 'newGroup', region: { code: '440600', name: '广东省 佛山市' }, members: 1 },
      { kind: 'newGroup', region: { code: '429004', name: expect.stringContaining('仙桃市') }, members: 1 },
    ])
  })
  it('is a new group where the nearest can’t grow, and anywhere for who lives nobody knows where', () => {
    const unplaced = [seeker('p1', '330203', null), seeker('p2', null, null)]
    expect(fixesFor(unplaced, [room('s1', '330200', 200, 200)], residenceOf)).toEqual([
      { kind: 'newGroup', region: { code: '330200', name: '浙江省 宁波市' }, members: 1 },
      { kind: 'newGroup', region: null, members: 1 },
    ])
  })
})

describe('a plan as it is kept', () => {
  const rooms = [room('s1', '440300', 2, 2), room('s2', '330200', 0, 1)]
  const seekers = [seeker('p1', '440305', 's1', true), seeker('p2', '330203', 's1'), seeker('p3', null, null)]
  const to = new Map([
    ['p2', 's2'],
    ['p3', null],
  ])
  const [part] = planBranchesOf({
    planId: 'pl',
    branches: [{ id: 'b1', name: '支部' }],
    seekers,
    rooms,
    acrossBranches: false,
    to,
    named: residenceOf,
  })
  it('says of each who goes where, and of each group how many before and after', () => {
    expect(
      part!.lines.map(({ personId, from, to: goal, nearness }) => [personId, from, goal, nearness]),
    ).toEqual([
      ['p1', 's1', 's1', 'district'],
      ['p2', 's1', 's2', 'district'],
      ['p3', null, null, 'unknown'],
    ])
    expect(part!.branch).toMatchObject({ members: 3, moves: 1, joins: 0, unplaced: 1 })
    expect(part!.branch.groups).toMatchObject([
      { id: 's1', before: 2, after: 1 },
      { id: 's2', before: 0, after: 1 },
    ])
  })
  it('edited by hand counts anew, and pins nobody to no group', () => {
    const edit = editOf(part!.lines[2]!, 's1', 'unknown', true)
    const after = edited(part!, edit, [])
    expect(after.lines[2]).toMatchObject({ to: 's1', pinned: true, byHand: true, wasPinned: false })
    expect(after.branch).toMatchObject({ joins: 1, unplaced: 0, groups: [{ after: 2 }, { after: 1 }] })
    expect(recounted(countsOf(part!.lines), edit)).toEqual(countsOf(after.lines))
    expect(editOf(part!.lines[0]!, null, 'unknown', true).after).toMatchObject({ to: null, pinned: false })
  })
})

describe('the daily change', () => {
  const group = (id: string, region: string | null, load: number, capacity = 20) => ({
    id,
    name: `${id}组`,
    region,
    load,
    capacity,
  })
  const groups = [group('dg', '441900', 16), group('nb', '330200', 14), group('hz', '330100', 3)]
  it('follows to the group of the new city', () => {
    expect(followed('330203', groups, 'dg', false)).toEqual({
      to: 'nb',
      nearness: 'district',
      nearerFull: null,
    })
  })
  it('takes the next nearest where the nearest is full, and says so', () => {
    const full = [groups[0]!, group('nb', '330200', 20), groups[2]!]
    expect(followed('330203', full, 'dg', false)).toEqual({
      to: 'hz',
      nearness: 'province',
      nearerFull: 'nb组',
    })
  })
  it('moves nobody for a group that is no nearer, even out of one that is over-full', () => {
    expect(followed('430104', [group('dg', '441900', 25), groups[1]!], 'dg', false).to).toBe('dg')
  })
  it('moves nobody who is pinned', () => {
    expect(followed('330203', groups, 'dg', true)).toMatchObject({ to: 'dg', nearness: 'elsewhere' })
  })
  it('of equally near groups takes the smaller for who has none', () => {
    const two = [group('a', '330200', 9), group('b', '330200', 8)]
    expect(followed('330203', two, null, false).to).toBe('b')
    expect(followed('330203', [group('a', '330200', 20)], null, false)).toEqual({
      to: null,
      nearness: 'elsewhere',
      nearerFull: 'a组',
    })
  })
})
