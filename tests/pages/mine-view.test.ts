import type { EvidenceLine } from '@contract/lesson'
import type { EvidencePage } from '@contract/study'
import { mineView } from '../../src/pages/mine/mine-view'

const HOUR = 2_700
const evening = { now: new Date('2026-12-15T19:30:00+08:00'), care: false }

const line = (id: string, at: string, changes: Partial<EvidenceLine> = {}): EvidenceLine => ({
  id,
  topic: '土地流转合同',
  category: 'policy',
  channel: 'online',
  class: 'verified',
  sec: 60,
  at: `2026-12-${at}:00.000+08:00`,
  evidence: `play:s1:${id}`,
  ...changes,
})
const page = (lines: EvidenceLine[]): EvidencePage => ({
  person: { name: '谭秀英', textSize: 'system' },
  study: {
    branch: '青石桥村党支部',
    village: '青石桥村',
    group: null,
    season: {
      id: 's1',
      name: '2026—2027 冬春训',
      opensOn: '2026-11-01',
      closesOn: '2027-03-20',
      secPerHour: HOUR,
      requiredSec: 16 * HOUR,
      rooms: [],
    },
    credited: { totalSec: 9.5 * HOUR, byCategory: [], lastAt: null },
  },
  byClass: [
    { class: 'verified', sec: 8 * HOUR },
    { class: 'background', sec: 1.2 * HOUR },
    { class: 'offline', sec: 240 },
    { class: 'confirmed', sec: 0 },
  ],
  lines,
  before: null,
})

test('the classes stand apart, with their own numbers', () => {
  const { bars, hours } = mineView(page([]), [], evening)
  expect(hours).toBe('9.5')
  expect(bars.map((bar) => [bar.name, bar.hours, bar.percent])).toEqual([
    ['已核实', '8 学时', 100],
    ['锁屏听的', '1.2 学时', 15],
    ['离线补记', '4 分钟', 1],
    ['当面确认', '没有', 0],
  ])
})

test('a changed rule is named where it touched the hours, and a line says why it is there', () => {
  const base = page([line('1', '15T19:30', { class: 'adjusted', sec: -900, channel: 'visit' })])
  const touched = { ...base, byClass: [...base.byClass, { class: 'adjusted' as const, sec: -900 }] }
  const { bars, days } = mineView(touched, [], evening)
  expect(bars.at(-1)).toMatchObject({ name: '规则调整', hours: '退回 0.3 学时', percent: 0 })
  expect(days[0]!.groups[0]).toMatchObject({
    note: '规则调整：课题时长改了，重新算过，19:30',
    hours: '退回 0.3 学时',
  })
})

test('in 关怀 the classes go without their explanation', () => {
  const inCare = mineView(page([]), [], { ...evening, care: true })
  expect(inCare.bars.every(({ means }) => means === null)).toBe(true)
})

test('lines of one minute merge into one of their day, topic and class, and can be opened', () => {
  const lines = [
    line('3', '15T19:03', { sec: 40 }),
    line('2', '15T19:02'),
    line('o', '15T19:02', { class: 'offline' }),
    line('1', '15T19:01'),
  ]
  const [today] = mineView(page(lines), [], evening).days
  expect(today!.words).toBe('今天')
  expect(today!.groups.map(({ topic, note, hours }) => [topic, note, hours])).toEqual([
    ['土地流转合同', '已核实，19:01 到 19:03', '2 分钟'],
    ['土地流转合同', '离线补记，19:02', '1 分钟'],
  ])
  expect(today!.groups[0]!.lines).toEqual([
    { id: '3', at: '19:03', sec: '40 秒', evidence: 'play:s1:3' },
    { id: '2', at: '19:02', sec: '1 分钟', evidence: 'play:s1:2' },
    { id: '1', at: '19:01', sec: '1 分钟', evidence: 'play:s1:1' },
  ])
})

test('a day that a page cuts in two is whole again once the older page is there', () => {
  const { days } = mineView(page([line('2', '14T20:02')]), [line('1', '14T20:01')], evening)
  expect(days.map(({ words, groups }) => [words, groups.length])).toEqual([['昨天', 1]])
  expect(days[0]!.groups[0]!.hours).toBe('2 分钟')
})

test('midnight parts the days, by the town’s clock', () => {
  const { days } = mineView(page([line('2', '15T00:00'), line('1', '14T23:59')]), [], evening)
  expect(days.map(({ words }) => words)).toEqual(['今天', '昨天'])
})

test('what an entry takes back says so', () => {
  const [day] = mineView(page([line('1', '10T08:00', { sec: -90, class: 'confirmed' })]), [], evening).days
  expect(day!.groups[0]).toMatchObject({ hours: '退回 1 分钟', lines: [{ sec: '退回 1 分 30 秒' }] })
})
