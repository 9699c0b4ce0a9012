import type { Home, MemberStudy, SeasonView } from '@contract/study'
import { type MemberView, todayView } from '../../src/pages/today/today-view'
import { lessonCard } from './lesson-card'

const HOUR = 2_700
const evening = { now: new Date('2026-12-15T19:30:00+08:00'), care: false }
const inCare = { ...evening, care: true }

const season: SeasonView = {
  id: 's1',
  name: '2026—2027 冬春训',
  opensOn: '2026-12-01',
  closesOn: '2027-03-20',
  secPerHour: HOUR,
  requiredSec: 16 * HOUR,
  rooms: [
    { category: 'theory', requiredSec: 4 * HOUR },
    { category: 'policy', requiredSec: 3 * HOUR },
    { category: 'spirit', requiredSec: 3 * HOUR },
    { category: 'integrity', requiredSec: 2 * HOUR },
    { category: 'skill', requiredSec: 4 * HOUR },
  ],
}
const member: MemberStudy = {
  branch: '石板桥村党支部',
  village: '石板桥村',
  group: '东莞学习小组',
  season,
  credited: {
    totalSec: 9.5 * HOUR,
    byCategory: [
      { category: 'theory', sec: 3 * HOUR },
      { category: 'policy', sec: 2 * HOUR - 60 },
      { category: 'spirit', sec: 3 * HOUR },
      { category: 'integrity', sec: 1.5 * HOUR + 60 },
    ],
    lastAt: '2026-12-14T20:14:00.000+08:00',
  },
}
const homeOf = (study: MemberStudy | null): Home => ({
  town: '樟树坳镇',
  person: { name: '谭秀英', duties: [], textSize: 'system' },
  study,
  resume: null,
  next: null,
  nextSession: null,
  task: null,
  messages: null,
  today: null,
})
const viewOf = (study: MemberStudy, around = evening) => todayView(homeOf(study), around) as MemberView
const credited = (hours: number, byCategory: Record<string, number>): MemberStudy => ({
  ...member,
  credited: {
    totalSec: hours * HOUR,
    byCategory: season.rooms.map(({ category }) => ({ category, sec: (byCategory[category] ?? 0) * HOUR })),
    lastAt: null,
  },
})
const everything = { theory: 4, policy: 3, spirit: 3, integrity: 2, skill: 4 }

test('a member is told the hours, what is missing and until when', () => {
  const { season: facts } = viewOf(member)
  expect(facts).toMatchObject({
    hours: '9.5',
    required: '16',
    sentence: '还差 6.5 学时，3 月 20 日前学满就行。',
    span: '12 月 1 日到 3 月 20 日',
  })
})

test('关怀 says the same in fewer words', () => {
  const { season: facts } = viewOf(member, inCare)
  expect(facts?.sentence).toBe('还差 6.5，3 月 20 日前学满。')
  expect(facts?.rooms.find((room) => room.full)?.missing).toBe('够了')
})

test('each room says what it lacks, a minute short of a pane is no pane', () => {
  const rooms = viewOf(member).season!.rooms
  expect(rooms.map(({ name, missing }) => [name, missing])).toEqual([
    ['理论', '还差 1'],
    ['政策', '还差 1.1'],
    ['党性', '学够了'],
    ['廉政', '还差 0.5'],
    ['技能', '还差 4'],
  ])
  expect(rooms[1]?.panes).toEqual(['lit', 'half', 'unlit'])
  expect(rooms[3]?.panes).toEqual(['lit', 'half'])
})

test('the panes that are lit never show more than the hours that are written', () => {
  for (const room of viewOf(member).season!.rooms) {
    const lit = room.panes.reduce((sum, pane) => sum + { lit: 1, half: 0.5, unlit: 0 }[pane], 0)
    const required = season.rooms.find(({ category }) => category === room.category)!.requiredSec / HOUR
    const missing = room.full ? 0 : Number(room.missing.replace('还差 ', ''))
    expect(lit).toBeLessThanOrEqual(required - missing + 0.1)
  }
})

test('hours beyond one room fill no other: the sum over the rooms is what is missing', () => {
  const { season: facts } = viewOf(credited(16, { ...everything, theory: 7, integrity: 0, skill: 3 }))
  expect(facts?.sentence).toBe('各屋加起来还差 3 学时，3 月 20 日前学满就行。')
})

test('a member with every room full is done', () => {
  expect(viewOf(credited(16, everything)).season?.sentence).toBe('都学满了，间间屋都亮着灯。')
})

test('on the closing day there is still time, on the day after there is none', () => {
  const at = (now: string) => viewOf(member, { now: new Date(now), care: false }).season?.sentence
  expect(at('2027-03-20T23:59:00+08:00')).toBe('还差 6.5 学时，3 月 20 日前学满就行。')
  expect(at('2027-03-21T00:00:00+08:00')).toBe('3 月 20 日已经结束，还差 6.5 学时。')
})

test('before the season opens the day it opens is said', () => {
  const { season: facts } = viewOf(member, { now: new Date('2026-11-30T23:59:00+08:00'), care: false })
  expect(facts?.sentence).toBe('12 月 1 日开学，3 月 20 日前学满就行。')
})

test('between seasons there is no house, and a member without a group is told so', () => {
  const view = viewOf({ ...member, season: null, group: null })
  expect(view.season).toBeNull()
  expect(view.group).toBe('还没分到学习小组')
})

test('the last credit is said by the day one thinks in, in Shanghai', () => {
  const lastAt = (at: string) =>
    viewOf({ ...member, credited: { ...member.credited, lastAt: at } }).lastCredit
  expect(lastAt('2026-12-14T23:59:00.000+08:00')).toBe('昨天 23:59')
  expect(lastAt('2026-12-14T16:00:00.000Z')).toBe('今天 00:00')
  expect(lastAt('2026-12-13T20:14:00.000+08:00')).toBe('12 月 13 日 20:14')
})

test('the greeting follows the hour in Shanghai', () => {
  const at = (now: string) => viewOf(member, { now: new Date(now), care: false }).greeting
  expect(at('2026-12-15T04:59:00+08:00')).toBe('谭秀英，夜深了')
  expect(at('2026-12-15T05:00:00+08:00')).toBe('谭秀英，早上好')
  expect(at('2026-12-15T12:00:00+08:00')).toBe('谭秀英，中午好')
  expect(at('2026-12-15T10:00:00Z')).toBe('谭秀英，晚上好')
})

test('somebody with duties who is no member is told them in plain words', () => {
  const home: Home = {
    ...homeOf(null),
    person: {
      name: '苏晚晴',
      duties: [{ role: 'instructor', at: ['东莞组', '惠州组'], nodes: [] }],
      textSize: 'system',
    },
  }
  expect(todayView(home, evening)).toMatchObject({
    kind: 'duties',
    duties: ['学习指导员，带东莞组、惠州组学'],
  })
})

test('somebody known who holds no duty is a neighbour', () => {
  expect(todayView(homeOf(null), evening)).toMatchObject({ kind: 'duties', duties: ['樟树坳镇的乡亲'] })
})

test('a WeChat user whom nobody has bound gets the town, an empty town the way to set it up', () => {
  expect(
    todayView(
      {
        town: '樟树坳镇',
        person: null,
        study: null,
        resume: null,
        next: null,
        nextSession: null,
        task: null,
        messages: null,
        today: null,
      },
      evening,
    ),
  ).toEqual({
    kind: 'unbound',
    town: '樟树坳镇',
  })
  expect(
    todayView(
      {
        town: null,
        person: null,
        study: null,
        resume: null,
        next: null,
        nextSession: null,
        today: null,
        task: null,
        messages: null,
      },
      evening,
    ),
  ).toEqual({
    kind: 'notSetUp',
  })
})

test.each([
  ['the evening before the first day', '2026-11-30T23:59:59+08:00', false],
  ['the first moment of the first day', '2026-12-01T00:00:00+08:00', true],
  ['the last moment of the last day', '2027-03-20T23:59:59+08:00', true],
  ['midnight after the last day', '2027-03-21T00:00:00+08:00', false],
])('on %s the lesson promises hours only if it brings some', (_, at, promised) => {
  const view = todayView(
    { ...homeOf(member), resume: lessonCard() },
    { ...evening, now: new Date(at) },
  ) as MemberView
  expect(view.lesson?.remaining.includes('看完记')).toBe(promised)
})
