import { type ImportView, RowNote, RowProblem, SheetProblem } from '@contract/roster'
import {
  filtersOf,
  firstFilter,
  progressOf,
  resultOf,
  rowCard,
  villageOf,
  villagesToAdd,
} from '../../../src/packages/organiser/import-view'
import { noteWords, problemText, sheetWords } from '../../../src/packages/organiser/import-words'

const checked: ImportView = {
  id: 'import-0001',
  fileName: '樟树坳镇党员名册.xlsx',
  at: '2026-12-15T19:30:00.000+08:00',
  state: 'checked',
  problem: null,
  rows: 1_435,
  done: 1_435,
  counts: { add: 12, change: 1_400, same: 0, bad: 23, stale: 0 },
  ignored: [],
  unknownBranches: [],
}
const counted = (
  counts: Partial<ImportView['counts']>,
  state: ImportView['state'] = 'checked',
): ImportView => ({
  ...checked,
  state,
  counts: { add: 0, change: 0, same: 0, bad: 0, stale: 0, ...counts },
})

test('a short number is said with its column, its cell and what is missing', () => {
  expect(problemText({ problem: 'phoneShort', field: 'phone', column: 'D', cell: '1380000' })).toBe(
    'D 列手机号“1380000”少了 4 位，再看一眼',
  )
})

test('an empty cell is not quoted, and a problem of the whole row names no column', () => {
  expect(problemText({ problem: 'nameMissing', field: 'name', column: 'A', cell: '' })).toBe(
    'A 列姓名空着，填上再导',
  )
  expect(problemText({ problem: 'twiceInSheet', field: null, column: null, cell: '第 8 行' })).toBe(
    '和第 8 行是同一个人，留一行',
  )
})

test('every problem, note and fault of a sheet has a sentence of its own, and none shouts', () => {
  const problems = RowProblem.options.map((problem) =>
    problemText({ problem, field: null, column: null, cell: '' }),
  )
  const notes = RowNote.options.map((note) => noteWords[note])
  const sheets = SheetProblem.options.map((problem) => sheetWords[problem]('姓名'))
  for (const words of [problems, notes, sheets]) {
    expect(new Set(words).size).toBe(words.length)
    expect(words.join('')).not.toMatch(/[！!]|undefined/)
  }
})

test('the result says how many rows can go in before it says what is wrong', () => {
  expect(resultOf(checked).head).toBe('1,412 行能导，23 行有问题')
  expect(resultOf(counted({ add: 5 })).head).toBe('5 行都能导')
  expect(resultOf(counted({ same: 525 })).head).toBe('名册和表里一样')
  expect(resultOf(counted({ same: 3, bad: 2 })).head).toBe('2 行有问题，没有能导的')
})

test('what was left out is said when the import is done', () => {
  expect(resultOf(counted({ add: 12, change: 3, bad: 23, stale: 5 }, 'done'))).toEqual({
    head: '导好了，新增 12 名，改了 3 名',
    line: '23 行有问题没导，5 行核过以后被别人改过，没动。改好再传一次就行。',
  })
  expect(resultOf(counted({ add: 12 }, 'done')).line).toBe('一行也没落下。')
})

test('a sheet without its branch column is refused in words that name the column', () => {
  const failed: ImportView = {
    ...checked,
    state: 'failed',
    problem: { problem: 'columnMissing', detail: '支部' },
  }
  expect(resultOf(failed)).toEqual({ head: '这份读不了', line: '少了“支部”。加上这一列，再传一次。' })
})

test('verdicts nobody got have no chip, and the broken rows come first', () => {
  expect(filtersOf(checked).map(({ words, count }) => [words, count])).toEqual([
    ['全部', 1_435],
    ['有问题', 23],
    ['新增', 12],
    ['变更', 1_400],
  ])
  expect(firstFilter(checked)).toBe('bad')
  expect(firstFilter(counted({ add: 3 }))).toBeNull()
  expect(firstFilter(counted({ add: 3, stale: 1 }, 'done'))).toBe('stale')
})

test('progress is told in rows, and before the sheet is read in words', () => {
  expect(progressOf({ ...checked, state: 'checking', rows: 3_000, done: 1_200 })).toEqual({
    title: '正在核对',
    words: '核了 1,200 行，共 3,000 行',
    percent: 40,
  })
  expect(progressOf({ ...checked, state: 'checking', rows: 0, done: 0 })).toMatchObject({
    words: '正在读表格',
    percent: 0,
  })
})

test('a changed row shows before and after, and an empty cell says so', () => {
  const card = rowCard({
    sheet: null,
    row: 20,
    verdict: 'change',
    name: '向开春',
    branch: '青石桥村党支部',
    problems: [],
    notes: ['transfers'],
    changes: [{ field: 'mobile', from: '', to: '是' }],
  })
  expect(card).toMatchObject({
    title: '第 20 行 · 向开春',
    changes: [{ field: '是否流动', from: '空着', to: '是' }],
    notes: ['换了支部，原来的小组跟着退出'],
  })
})

test('a row of a workbook of several worksheets says which, and so does the row it is twice in', () => {
  const problem = { problem: 'twiceInSheet', field: null, column: null, cell: '青石桥村 第 8 行' } as const
  const row = { verdict: 'bad', name: '向开春', branch: '枫香坳村' } as const
  const card = rowCard({ ...row, notes: [], changes: [], sheet: '枫香坳村', row: 12, problems: [problem] })
  expect(card.title).toBe('枫香坳村 第 12 行 · 向开春')
  expect(card.problems).toEqual(['和青石桥村 第 8 行是同一个人，留一行'])
})

test.each([
  ['青石桥村党支部', '青石桥村'],
  ['中共石板桥村支部委员会', '石板桥村'],
  ['茶亭村', '茶亭村'],
  ['青枫联村党总支', '青枫联村'],
])('%s is the branch of %s', (branch, village) => {
  expect(villageOf(branch)).toBe(village)
})

test('one village is set up once, and what is no village name is left out', () => {
  expect(villagesToAdd(['茶亭村党支部', '茶亭村', '党支部', '村'])).toEqual(['茶亭村'])
})
