import type { PlanBranch, PlanLine, PlanView } from '@contract/groups'
import fc from 'fast-check'
import { lineGroups, seatsOf, whyText } from '../../../src/packages/organiser/line-view'
import {
  branchCards,
  fixAction,
  groupBar,
  headOf,
  nameWithin,
  progressOf,
  standing,
} from '../../../src/packages/organiser/plan-view'
import { cases } from '../../drive/cases'

const group = (over: Partial<PlanBranch['groups'][number]> = {}) => ({
  id: 'n-b01-s1',
  name: '青石桥村东莞学习小组',
  before: 18,
  after: 20,
  capacity: 20,
  instructed: true,
  ...over,
})
const branch = (over: Partial<PlanBranch> = {}): PlanBranch => ({
  id: 'n-b01',
  name: '青石桥村党支部',
  members: 58,
  moves: 0,
  joins: 0,
  unplaced: 0,
  groups: [group()],
  fixes: [],
  ...over,
})
const plan = (over: Partial<PlanView> = {}): PlanView => ({
  id: 'plan-0001',
  at: '2026-12-15T19:30:00.000+08:00',
  state: 'proposed',
  acrossBranches: false,
  done: 0,
  total: 525,
  counts: { stays: 503, moves: 13, joins: 7, unplaced: 2 },
  skipped: 0,
  branches: [],
  ...over,
})
const line = (over: Partial<PlanLine> = {}): PlanLine => ({
  personId: 'p0001',
  name: '谭秀英',
  residence: { code: '440300', name: '广东省 深圳市' },
  from: { id: 'n-b01-s1', name: '青石桥村东莞学习小组' },
  to: { id: 'n-b01-s2', name: '青石桥村深圳学习小组' },
  nearness: 'city',
  pinned: false,
  byHand: false,
  ...over,
})

test('a proposal says who moves, who comes in and for whom there is no place', () => {
  expect(headOf(plan()).head).toBe('13 人换组，7 人进组，2 人分不下')
  const still = plan({ counts: { stays: 525, moves: 0, joins: 0, unplaced: 0 } })
  expect(headOf(still)).toEqual({ head: '不用动，现在这样就合适', line: '525 人留在原来的小组。' })
})

test('an applied plan counts only those it really moved', () => {
  expect(headOf(plan({ state: 'applied', skipped: 1 })).head).toBe('分好了，19 人到了新的小组')
  expect(headOf(plan({ state: 'applied', skipped: 1 })).line).toContain('1 人这中间有了变动')
})

test('a plan taken back or dropped no longer stands', () => {
  expect(standing(plan())).not.toBeNull()
  expect(standing(plan({ state: 'undone' }))).toBeNull()
  expect(standing(plan({ state: 'dropped' }))).toBeNull()
  expect(standing(null)).toBeNull()
})

test('progress counts people', () => {
  expect(progressOf(plan({ state: 'applying', done: 105 }))).toEqual({
    words: '分了 105 人，共 525 人',
    percent: 20,
  })
})

test('a bar never runs over its edge, and says its numbers beside it', () => {
  expect(groupBar(group()).says).toBe('18 → 20 人，名额 20')
  expect(groupBar(group({ before: 20 })).says).toBe('20 人，名额 20')
  const load = fc.nat(60)
  fc.assert(
    fc.property(load, load, fc.integer({ min: 1, max: 40 }), (before, after, capacity) => {
      const bar = groupBar(group({ before, after, capacity }))
      expect(bar.staysPercent + bar.comesPercent + bar.goesPercent).toBeLessThanOrEqual(100)
      expect(bar.comesPercent * bar.goesPercent).toBe(0)
    }),
    cases(60),
  )
})

test('branches that cannot place everybody come first, those where nothing happens last', () => {
  const branches = [
    branch({ id: 'still' }),
    branch({ id: 'moves', moves: 2 }),
    branch({ id: 'short', unplaced: 1 }),
    branch({ id: 'nobody', members: 0 }),
  ]
  const cards = branchCards(plan({ branches }))
  expect(cards.touched.map(({ id, note }) => [id, note])).toEqual([
    ['short', '1 人分不下'],
    ['moves', '2 人换组'],
  ])
  expect(cards.still.map(({ id }) => id)).toEqual(['still'])
})

test('a group without an instructor is named, unless it is empty', () => {
  const groups = [group({ instructed: false }), group({ id: 'x', instructed: false, after: 0 })]
  expect(branchCards(plan({ branches: [branch({ moves: 1, groups })] })).touched[0]!.uninstructed).toEqual([
    '东莞学习小组',
  ])
})

test('more room asks for as many places as are missing, and for no more than a group may have', () => {
  const fix = { kind: 'moreRoom', groupId: 'n-b01-s1', group: '东莞组', more: 2 } as const
  expect(fixAction(fix, '青石桥村党支部', 20)).toMatchObject({
    capacity: 22,
    line: '名额从 20 个加到 22 个，就都分得下',
  })
  expect(fixAction(fix, '青石桥村党支部', 199)).toMatchObject({ capacity: 200 })
  expect(fixAction(fix, '青石桥村党支部', null)).toBeNull()
})

test('a new group is named after its village and its place', () => {
  const region = { code: '440600', name: '广东省 佛山市' }
  expect(fixAction({ kind: 'newGroup', region, members: 26 }, '青石桥村党支部', null)).toMatchObject({
    name: '青石桥村佛山学习小组',
    region: '440600',
    capacity: 26,
  })
  expect(fixAction({ kind: 'newGroup', region: null, members: 3 }, '青石桥村党支部', null)).toMatchObject({
    name: '青石桥村学习小组',
    region: null,
    capacity: 20,
  })
})

test('everybody is told why they are put where they are put', () => {
  expect(whyText(line())).toBe('住在深圳市，和这一组在一个市')
  expect(whyText(line({ residence: null, nearness: 'unknown' }))).toBe('没登记住处，放在有空位的组')
  expect(whyText(line({ to: null }))).toBe('住在深圳市，附近的组都满了')
  expect(whyText(line({ byHand: true }))).toBe('住在深圳市，您调过来的')
  expect(whyText(line({ pinned: true }))).toBe('住在深圳市，固定在这一组')
})

test('people stand by what happens to them, those without a place first', () => {
  const lines = [
    line({ personId: 'stays', to: line().from }),
    line({ personId: 'moves' }),
    line({ personId: 'joins', from: null }),
    line({ personId: 'none', from: null, to: null }),
  ]
  expect(lineGroups('青石桥村党支部', lines).map(({ title, rows }) => [title, rows[0]!.way])).toEqual([
    ['分不下 1 人', '还没有小组'],
    ['换组 1 人', '东莞学习小组 → 深圳学习小组'],
    ['进组 1 人', '进深圳学习小组'],
    ['不动 1 人', '在东莞学习小组'],
  ])
})

test('a full group cannot be chosen, except by whom the plan has there', () => {
  const groups = [group(), group({ id: 'n-b01-s2', name: '青石桥村深圳学习小组', after: 20 })]
  const seats = seatsOf(branch({ groups }), line())
  expect(seats.map(({ name, full }) => [name, full])).toEqual([
    ['东莞学习小组', true],
    ['深圳学习小组', false],
    ['先不分', false],
  ])
})

test('a group of another branch keeps its whole name', () => {
  expect(nameWithin('青石桥村党支部', '枫香坳村东莞学习小组')).toBe('枫香坳村东莞学习小组')
})
