import { WishMeasure } from '@contract/statistics'
import {
  asOfWords,
  daysWords,
  type Figures,
  headWords,
  numberRows,
  ratesOf,
  tableWords,
} from '../../src/packages/wishstats/figures-view'
import { rowNote } from '../../src/packages/wishstats/rows-view'
import { columnLines, columnWords, weeklyWords } from '../../src/packages/wishstats/weekly-view'

const now = new Date('2026-12-15T19:40:00+08:00')
const zero = Object.fromEntries(WishMeasure.options.map((measure) => [measure, 0])) as Figures['counts']
const counts = { ...zero, collected: 12, asked: 10, met: 7, overdue: 2, rated: 6, satisfied: 5, heard: 1 }
const figures: Figures = {
  places: [{ id: 'root', name: '樟树坳镇' }],
  ...{
    placeId: 'root',
    month: null,
    category: null,
    months: ['2026-12'],
    asOf: '2026-12-15T19:30:00.000+08:00',
    waiting: 0,
  },
  ...{ rebuilding: false, counts, days: [], villages: [], categories: [], byMonth: [], helpers: [] },
}

it('the page says how many were asked for and met, and how many are late', () => {
  expect(headWords(figures)).toBe('樟树坳镇提了 12 件，销号 7 件，2 件过了日子')
  expect(headWords({ ...figures, category: 'road' })).toBe('樟树坳镇道路提了 12 件，销号 7 件，2 件过了日子')
  expect(headWords({ ...figures, counts: zero })).toBe('樟树坳镇还没有心愿')
})

it('late ones come first, and what nobody did is left out', () => {
  const rows = numberRows(counts)
  expect(rows[0]).toMatchObject({ measure: 'overdue', title: '过了日子的 2 件' })
  expect(rows.map(({ measure }) => measure)).not.toContain('withdrawn')
  expect(rows.map(({ measure }) => measure)).toContain('unvisited')
})

it('both rates stand with both of their terms, and of nothing there is none', () => {
  expect(ratesOf(counts).map(({ says, note }) => [says, note])).toEqual([
    ['70%', '该办的 10 件，销号 7 件'],
    ['83%', '自己说了话的 6 件，满意和基本满意 5 件；代评 1 件另算'],
  ])
  expect(ratesOf(zero).map(({ says }) => says)).toEqual(['还没有', '还没有'])
})

it('how old the figures are stands beside them', () => {
  expect(asOfWords(figures, now)).toBe('现在 19:40 的数，都算进来了')
  expect(asOfWords({ ...figures, waiting: 3 }, now)).toBe('算到今天 19:30，之后有 3 处变动还没算进来')
  expect(asOfWords({ ...figures, asOf: null, rebuilding: true }, now)).toBe('正在头一遍算，过几分钟再看')
})

it('days are told by half and by nine in ten', () => {
  expect(daysWords({ step: 'collected', wishes: 3, median: 0, most: 2 })).toBe('一半当天，九成 2 天内')
  expect(daysWords({ step: 'collected', wishes: 3, median: 5, most: null })).toBe(
    '一半 5 天内，九成 30 天以上',
  )
  expect(daysWords({ step: 'collected', wishes: 0, median: null, most: null })).toBe('还没有走完这一步的')
})

it('a table is one sentence for who hears it', () => {
  const lines = [
    { id: 'a', name: '枫香坳村', counts: { ...zero, collected: 4 } },
    { id: 'b', name: '青石桥村', counts },
  ]
  expect(tableWords('各村', lines)).toBe('各村：2 行。提得最多的是青石桥村，12 件，销号 7 件')
  expect(tableWords('各村', [])).toBe('各村：还没有')
})

it('a wish behind a number says where it is, of what kind, since when and how it stands', () => {
  const wish = {
    ...{ id: 'w1', title: '路灯', village: '青石桥村', category: 'power' as const, overdueDays: 0 },
    ...{ at: '2026-12-07T09:00:00.000+08:00', step: 'assigned' as const, end: null },
  }
  expect(rowNote(wish)).toBe('青石桥村 · 照明用电 · 12 月 7 日提的 · 交办')
  expect(rowNote({ ...wish, step: 'closed', end: 'unvisited' })).toBe(
    '青石桥村 · 照明用电 · 12 月 7 日提的 · 未回访',
  )
})

it('what the county may not know is told as few', () => {
  const table = {
    columns: ['2026-12', '合计'],
    lines: [
      { label: '青石桥村', collected: [null, 20], met: [null, 10] },
      { label: '合计', collected: [30, 60], met: [null, 40] },
    ],
  }
  expect(table.columns.map(columnWords)).toEqual(['12 月', '合计'])
  expect(weeklyWords('2026-12', columnLines(table, 0))).toBe('12 月：提了 30 件，销号 少 件')
})
