import { hoursView } from '../../../src/figures/hours-view'
import { openedOf, queryOf } from '../../../src/figures/opened-view'
import { placesText, placesView, wholeOf } from '../../../src/figures/places-view'
import { piecesText, sentenceOf } from '../../../src/figures/sentence-view'
import { acrossRows, doingRows, rosterRows, statesOf } from '../../../src/figures/standing-view'
import { weeksView } from '../../../src/figures/weeks-view'
import { countsOf, figuresOf, lineOf, season } from './a-town'

const now = new Date('2026-12-15T19:30:00+08:00')
const HOUR = 2_700
const town = figuresOf(412)
const said = (over: Partial<typeof town>) => piecesText(sentenceOf({ ...town, ...over }, now))

describe('the sentence', () => {
  test('says how many there are, are done and will be late, and each number opens', () => {
    const pieces = sentenceOf(town, now)
    expect(piecesText(pieces)).toBe('412 名党员，135 人学满了，30 人怕赶不上 3 月 20 日。')
    expect(pieces.flatMap((piece) => (typeof piece === 'string' ? [] : [piece.by]))).toEqual([
      { measure: 'members' },
      { measure: 'finished' },
      { measure: 'late' },
    ])
  })

  test('without anybody late tells who has not begun, and else that all will be in time', () => {
    const counts = { ...town.counts, late: 0 }
    expect(said({ counts })).toContain('32 人还没开始。')
    expect(said({ counts: { ...counts, notBegun: 0 } })).toContain('照现在的速度都赶得上 3 月 20 日。')
  })

  test('has words for an empty roster, no season, no counting, nobody and everybody done, and a season that is over', () => {
    expect(said({ counts: countsOf({}) })).toBe('名册还是空的')
    expect(said({ season: null })).toBe('412 名党员，学习季还没开。')
    expect(said({ asOf: null })).toBe('数还没算出来')
    expect(said({ counts: countsOf({ members: 5, notBegun: 5 }) })).toBe(
      '5 名党员，还没有人学满，5 人还没开始。',
    )
    expect(said({ counts: countsOf({ members: 5, finished: 5 }) })).toBe('5 名党员，都学满了。')
    expect(said({ season: { ...season, closesOn: '2026-12-01' } })).toBe(
      '412 名党员，135 人学满了，12 月 1 日结束的。',
    )
  })
})

test('the four states are everybody, each with both terms of its share', () => {
  const states = statesOf(town)
  expect(states.reduce((sum, { count }) => sum + count, 0)).toBe(412)
  expect(states[0]).toMatchObject({ title: '学满了的 135 人', note: '412 人里占 32%' })
  expect(states[2]!.note).toBe('412 人里占 13%，30 人怕赶不上 3 月 20 日')
})

test('whatever is counted has a row that opens it', () => {
  const rows = [...statesOf(town), ...acrossRows(town), ...rosterRows(town), ...doingRows(town)]
  const opened = rows.map(({ by }) => ('measure' in by ? by.measure : 'doing' in by ? by.doing : ''))
  expect(new Set([...opened, 'members'])).toEqual(
    new Set([...Object.keys(town.counts), ...Object.keys(town.doings)]),
  )
})

describe('hours', () => {
  const view = hoursView(town, HOUR)

  test('stand by category and channel, the category with most as the longest bar', () => {
    expect(view.total).toBe('3,460 学时')
    expect(view.lines.map(({ name, hours }) => [name, hours])).toEqual([
      ['理论', '1,260'],
      ['政策', '880'],
      ['党性', '220'],
      ['廉政', '0'],
      ['技能', '1,100'],
    ])
    expect(view.lines[0]!.parts.reduce((sum, { percent }) => sum + percent, 0)).toBeCloseTo(100)
    expect(view.lines[0]!.heard).toBe('理论 1,260 学时：手机看 700，屋场会 430，上门送学 130')
    expect(view.lines[3]).toMatchObject({ empty: true, heard: '廉政 0 学时', parts: [] })
  })

  test('are added up by channel over the categories', () => {
    expect(view.keys.map(({ words }) => words)).toEqual(['手机看 1,930', '屋场会 1,290', '上门送学 240'])
  })

  test('of nothing are empty', () => {
    expect(hoursView({ ...town, byCategory: [], totalSec: 0 }, HOUR).empty).toBe(true)
  })
})

describe('weeks', () => {
  test('are told newest first, with the one before and the highest', () => {
    const view = weeksView(town, HOUR, now)!
    expect(view.sentence).toBe('这一周到今天 120 学时，上一周 420 学时。')
    expect(view.lines[0]).toMatchObject({ words: '12 月 14 日到 20 日', hours: '120 学时' })
    expect(view.bars[5]!.percent).toBe(100)
    expect(view.lines[2]!.words).toBe('11 月 30 日到 12 月 6 日')
  })

  test('that took more back than they brought say so, and before the season there are none', () => {
    const weeks = [{ from: '2026-11-02', sec: -HOUR }]
    expect(weeksView({ ...town, weeks }, HOUR, now)).toMatchObject({ sentence: '最后一周 退回 1 学时。' })
    expect(weeksView({ ...town, weeks: [] }, HOUR, now)).toBeNull()
  })
})

describe('places', () => {
  const lines = [
    lineOf('a', '石板桥村', { members: 60, finished: 20 }, 612),
    lineOf('b', '油麻塘村', { members: 50, stuck: 5, notBegun: 3 }, 355),
    lineOf('c', '茶亭村', { members: 0 }),
  ]

  test('are compared by 人均学时 with one line for where today should be', () => {
    const view = placesView(lines, wholeOf(town))
    expect(view.bars.map(({ hours }) => hours)).toEqual(['10.2', '7.1', null])
    expect(view).toMatchObject({ evenPercent: 50, even: '虚线是今天该到的 8 学时' })
    expect(view.bars[1]).toMatchObject({ note: '50 人，3 人没开始，5 人卡住了' })
    expect(placesText('示范村', 3, view)).toBe('示范村 3 个，1 个到了今天该到的')
  })

  test('of which not all are asked for as much have the line without its number', () => {
    const other = { ...lines[1]!, requiredSec: 50 * 8 * HOUR }
    expect(placesView([lines[0]!, other], wholeOf(town)).even).toBe(
      '虚线是今天该到的地方，各处要学的不一样多',
    )
  })

  test('have no line before anything is asked for', () => {
    const view = placesView(lines, { secPerHour: HOUR, evenSec: 0, requiredSec: 0 })
    expect(view).toMatchObject({ evenPercent: null, even: null })
    expect(placesText('示范村', 3, view)).toBe('示范村 3 个')
  })
})

test.each([
  { measure: 'late' as const },
  { measure: 'members' as const, cohort: 'young' as const },
  { category: 'policy' as const, channel: 'visit' as const },
  { category: null, channel: null },
  { week: '2026-12-14' },
  { doing: 'sessions' as const },
])('a number %j is the same on the page that it opens', (by) => {
  const opened = { placeId: 'n-b01', name: '青石桥村党支部', kind: 'branch' as const, by, secPerHour: HOUR }
  expect(openedOf(Object.fromEntries(new URLSearchParams(queryOf(opened))))).toEqual(opened)
})
