import { planFault, planName, roomsWords, withRoom } from '../../../src/packages/season/requirement-view'
import { faultsOf, planRows, refusalAt, ruleRows } from '../../../src/packages/season/rules-view'
import { plan, rules, villages } from './a-season'

test('rules are rows that say their number first', () => {
  expect(ruleRows(rules).map(({ title }) => title)).toEqual([
    '2026—2027 年冬春训',
    '11 月 1 日到 3 月 20 日',
    '45 分钟算一个学时',
    '每人学 16 学时',
    '周二、周四学习',
    '打卡每月能补 2 次',
    '没网时学的，一天最多记 90 分钟',
  ])
})

test.each([
  [16, '各类加起来 8 学时，另外 8 学时学什么都行', false],
  [8, '各类加起来 8 学时，正好', false],
  [7, '各类加起来 8 学时，比总数多 1，减几个或把总数加上去', true],
])('rooms of 8 学时 in %i: %s', (requiredHours, words, exceeds) => {
  expect(roomsWords({ ...rules, requiredHours })).toEqual({ words, exceeds })
})

test('a room pressed down to nothing is none, and rooms keep the order of the categories', () => {
  const more = { requiredHours: 16, rooms: withRoom(rules, 'policy', 1) }
  expect(more.rooms.map(({ category }) => category)).toEqual(['theory', 'policy', 'skill'])
  expect(withRoom(more, 'policy', 0)).toEqual(rules.rooms)
})

test.each([
  [{ cohort: 'young', villageId: null }, '青年党员'],
  [{ cohort: null, villageId: 'v-01' }, '青石桥村的党员'],
  [{ cohort: 'office', villageId: 'v-02' }, '枫香坳村的两委和机关党员'],
  [{ cohort: null, villageId: null }, '还没选给谁'],
] as const)('a plan is called by whom it is for: %o', (whom, name) => {
  expect(planName(whom, villages)).toBe(name)
})

test('a plan for nobody, a second for the same, and one whose rooms exceed it are put right first', () => {
  const plans = [plan('a'), plan('b'), plan('c', { cohort: null }), plan('d', { villageId: 'v-01' })]
  const all = { ...rules, plans }
  expect(planRows(all, villages).map(({ fault }) => fault)).toEqual([
    '这些人已经有一份了',
    '这些人已经有一份了',
    '选一类人或一个村',
    null,
  ])
  expect(planFault(plan('e', { cohort: 'office', requiredHours: 5 }), all)).toContain('比总数多 1')
  expect(faultsOf(all).plans).toBe('有一份计划要改一改')
})

test('what is wrong is said at its row', () => {
  expect(faultsOf(rules)).toEqual({})
  expect(faultsOf({ ...rules, name: ' 冬 ', closesOn: '2026-11-01', requiredHours: 3 })).toEqual({
    name: '名字最少两个字',
    span: '结束要排在开学后面',
    need: '各类加起来 8 学时，比总数多 5，减几个或把总数加上去',
  })
})

test.each([
  ['2026-11-01', '结束要排在开学后面'],
  ['2027-11-01', undefined],
  ['2027-11-02', '一季最长一年'],
])('a season from 2026-11-01 to %s: %s', (closesOn, words) => {
  expect(faultsOf({ ...rules, closesOn }).span).toBe(words)
})

test('a refusal finds its row, and one of the whole has none', () => {
  expect(refusalAt({ code: 'WrongDay', field: 'rules.opensOn' })?.part).toBe('span')
  expect(refusalAt({ code: 'RoomsExceed', field: 'rules.plans' })?.part).toBe('plans')
  expect(refusalAt({ code: 'RoomsExceed' })?.part).toBe('need')
  expect(refusalAt({ code: 'Offline' })).toBeNull()
})
