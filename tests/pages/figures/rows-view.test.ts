import type { Opened } from '../../../src/figures/opened-view'
import { lastWords, moreWords, progressOf } from '../../../src/packages/figures/check-view'
import { openedPart } from '../../../src/packages/figures/place-view'
import { amongOf, placeRow, placesHead } from '../../../src/packages/figures/places-view'
import { channelsOf, deeper, footOf, headOf, lineOf, rowLines } from '../../../src/packages/figures/rows-view'
import { termWords } from '../../../src/packages/figures/term-words'
import { figuresOf, lineOf as placeLine } from './a-town'

const now = new Date('2026-12-15T19:30:00+08:00')
const HOUR = 2_700
const opened = (over: Partial<Opened> = {}): Opened => ({
  ...{ placeId: 'n-b01', name: '青石桥村党支部', kind: 'branch', secPerHour: HOUR },
  ...{ by: { measure: 'late' }, ...over },
})
const someone = { personId: 'p1', name: '谭秀英', group: '青石桥村东莞学习小组', value: null }

test('a number stands over its rows with what it is of', () => {
  expect(headOf(opened(), 31)).toBe('怕赶不上的 31 人')
  expect(lineOf(opened())).toBe('青石桥村党支部，照现在的速度，到结束那天学不满')
  const theory = opened({ by: { category: 'theory', channel: 'online' } })
  expect(headOf(theory, 1_260 * HOUR)).toBe('政治理论，手机看 1,260 学时')
  expect(headOf(opened({ by: { week: '2026-12-14' } }), HOUR)).toBe('12 月 14 日那一周学的 1 学时')
  expect(headOf(opened({ by: { measure: 'members', cohort: 'young' } }), 3)).toBe('青年，党员 3 人')
  expect(lineOf(opened({ loose: true, by: { measure: 'members' } }))).toContain('没在学习小组里的')
})

test('people lead to their page, parts to the place behind them, and of a group neither', () => {
  const rows = {
    people: [someone],
    parts: [
      { placeId: 'n-b01-s1', name: '东莞组', value: 2 },
      { placeId: null, name: '未编组', value: 1 },
    ],
  }
  expect(rowLines(rows, opened()).map(({ title, value, to }) => [title, value, to])).toEqual([
    ['谭秀英', null, { person: 'p1' }],
    ['东莞组', '2 人', { part: 'n-b01-s1' }],
    ['未编组', '1 人', null],
  ])
  expect(rowLines(rows, opened({ kind: 'studyGroup' }))[1]!.to).toBeNull()
  expect(deeper(opened({ kind: 'town' }), 'n-b02', '竹山湾村党支部')).toMatchObject({ kind: 'branch' })
  expect(deeper(opened(), 'n-b01-s1', '东莞组')).toBeNull()
})

test('hours say that tenths are lost on the way, and a number without rows who may see them', () => {
  const two = [someone, { ...someone, personId: 'p2' }]
  const rows = { value: 2, people: two, parts: [], after: null }
  expect(footOf(rows, opened())).toBeNull()
  expect(footOf(rows, opened({ by: { category: null, channel: null } }))).toContain('零头')
  expect(footOf({ ...rows, people: [] }, opened())).toContain('只有指导员和支书看得到')
})

test('hours open by the channel they came through, once', () => {
  const channels = channelsOf(opened({ by: { category: 'theory', channel: null } }))
  expect(channels.map(({ by }) => by)).toEqual(
    ['online', 'session', 'visit'].map((channel) => ({ category: 'theory', channel })),
  )
  expect(channelsOf(channels[0]!)).toEqual([])
  expect(channelsOf(opened())).toEqual([])
})

test('members without a group open as rows of their branch', () => {
  const branch = figuresOf(62, { place: { id: 'n-b01', name: '青石桥村党支部', kind: 'branch' } })
  expect(openedPart(branch, 'none')).toMatchObject({
    placeId: 'n-b01',
    loose: true,
    by: { measure: 'members' },
  })
  expect(openedPart(branch, 'n-b01-s1')).toBeNull()
})

test('a village says 人均学时, who wants to be asked and who is done', () => {
  expect(amongOf({ tier: 'none' })).toEqual({ tier: null })
  expect(amongOf({ villageId: 'n-v01' })).toEqual({ villageId: 'n-v01' })
  expect(placesHead({ tier: 'rising' })).toBe('提升村，一个一个看')
  const line = placeLine('n-v01', '石板桥村', { members: 60, finished: 20, stuck: 5 }, 612)
  expect(placeRow(line, HOUR).note).toBe('人均 10.2 学时；60 人，5 人卡住了，20 人学满了')
  expect(placeRow(placeLine('n-v02', '茶亭村', {}), HOUR).note).toBe('还没有党员')
})

test.each([
  ['finished', '学满了的'],
  ['checkIns', '打卡'],
  ['sec_theory_online', '政治理论，手机看，秒数'],
  ['sec', '学了的秒数'],
  ['w20261214', '12 月 14 日那一周的秒数'],
  ['late_20261221', '12 月 21 日起赶不上的'],
  ['something', 'something'],
])('the term %s of a tally is called %s', (term, words) => {
  expect(termWords(term)).toBe(words)
})

test('a counting anew says how far it is, and afterwards what differed', () => {
  const check = { asOf: null, waiting: 0, rebuilding: false, done: 0, members: 1_415, last: null }
  expect(progressOf(check)).toBeNull()
  expect(progressOf({ ...check, rebuilding: true, done: 400 })).toEqual({
    words: '数了 400 人，共 1,415 人',
    percent: 28,
  })
  const last = { at: '2026-12-15T03:10:00.000+08:00', differing: 0, differences: [] }
  expect(lastWords({ ...check, last }, now)).toEqual({ title: '对上了，一处不差', line: '今天 03:10 数完的' })
  const off = { ...check, last: { ...last, differing: 60 } }
  expect([lastWords(off, now).title, moreWords(off)]).toEqual([
    '有 60 处对不上，改过来了',
    '只列前 0 处，共 60 处。',
  ])
  expect(lastWords(check, now).title).toBe('还没有重新数过')
})
