import type { OutputOf } from '@contract/core'
import type { BranchCounts, ImportView, roster } from '@contract/roster'
import { namesTyped, overviewView } from '../../../src/packages/organiser/overview-view'

type Overview = OutputOf<typeof roster.overview>

const now = new Date('2026-12-15T19:30:00+08:00')
const branch = (over: Partial<BranchCounts> = {}): BranchCounts => ({
  id: 'n-b01',
  name: '青石桥村党支部',
  village: '青石桥村',
  tier: 'model',
  members: 86,
  mobile: 34,
  grouped: 31,
  bound: 60,
  ...over,
})
const town: Overview = {
  town: '樟树坳镇',
  branches: [branch()],
  totals: { members: 1_415, mobile: 525, grouped: 498, bound: 820 },
  lastImport: null,
}
const imported: ImportView = {
  id: 'import-0001',
  fileName: '名册.xlsx',
  at: '2026-12-14T20:14:00.000+08:00',
  state: 'applying',
  problem: null,
  rows: 1_435,
  done: 600,
  counts: { add: 0, change: 1_412, same: 0, bad: 23, stale: 0 },
  ignored: [],
  unknownBranches: [],
}
const none = { members: 0, mobile: 0, grouped: 0, bound: 0 }
const nextOf = (over: Partial<Overview>) => overviewView({ ...town, ...over }, now).next?.kind

test('numbers come first, each beside the whole it is a part of', () => {
  const { head, shares } = overviewView(town, now)
  expect(head).toBe('1,415 名党员，525 名在外')
  expect(shares.map(({ says, note }) => [says, note])).toEqual([
    ['498 / 525', '还有 27 名没有'],
    ['820 / 1,415', '还有 595 名没对上，请支书给他们发邀请码'],
  ])
})

test('what is to be done first follows from what is missing', () => {
  expect(nextOf({ branches: [], totals: none })).toBe('branches')
  expect(nextOf({ totals: none })).toBe('roster')
  expect(nextOf({})).toBe('groups')
  expect(nextOf({ totals: { ...town.totals, grouped: 525 } })).toBeUndefined()
})

test('an import that is not finished comes before everything, one that would change nothing does not', () => {
  expect(nextOf({ lastImport: imported })).toBe('goOn')
  expect(overviewView({ ...town, lastImport: imported }, now).unfinishedId).toBe('import-0001')
  expect(nextOf({ lastImport: { ...imported, state: 'done' } })).toBe('groups')
  const same = { ...imported, state: 'checked' as const, counts: { ...imported.counts, change: 0 } }
  expect(nextOf({ lastImport: same })).toBe('groups')
})

test('branches stand inside their tier, and a tier without any has no heading', () => {
  const branches = [
    branch({ id: 'n-b02', tier: null, members: 0 }),
    branch(),
    branch({ id: 'n-b03', mobile: 0 }),
  ]
  const { tiers } = overviewView({ ...town, branches }, now)
  expect(tiers.map(({ name, branches: some }) => [name, some.length])).toEqual([
    ['示范村', 2],
    ['还没定等次', 1],
  ])
  expect(tiers.flatMap(({ branches: some }) => some.map(({ note, away }) => [note, away]))).toEqual([
    ['86 人，60 人对上微信', '34 人在外，31 人有小组'],
    ['86 人，60 人对上微信', '没有在外的'],
    ['还没有党员', null],
  ])
})

test('the last import is told with its day', () => {
  expect(overviewView({ ...town, lastImport: { ...imported, state: 'done' } }, now).lastImport).toBe(
    '上次是昨天 20:14，导了 1,412 行',
  )
})

test('village names may be typed with lines, commas or blanks between', () => {
  expect(namesTyped('青石桥村\n枫香坳村、 茶亭村，\n')).toEqual(['青石桥村', '枫香坳村', '茶亭村'])
})
