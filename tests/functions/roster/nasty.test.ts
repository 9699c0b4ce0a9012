import type { RowVerdict } from '../../../types/contract/roster'
import { type TrueCloud, trueCloud } from '../true-cloud'
import type { Cell } from './nasty/case'
import { gbk } from './nasty/gbk'
import { cases, KEY, nastySheet, titles } from './nasty/sheet'
import { applyImport, checkSheet, csvOf, rowsOf, xlsxOf } from './world'

let cloud: TrueCloud
let rows: Cell[][]
beforeAll(async () => {
  cloud = await trueCloud({ env: { PHONE_KEY: KEY } })
  rows = await nastySheet(cloud)
})
afterAll(() => cloud.stop())

const verdictOf = ({ verdict, problems, changes, notes }: RowVerdict): string =>
  [
    verdict,
    ...problems.map(({ column, problem }) => `${column ?? '-'}:${problem}`).sort(),
    ...changes.map(({ field }) => field),
    ...notes.map((note) => `~${note}`),
  ].join(' ')

const XLSX_ONLY = ' (xlsx)'
/** A title over the columns, the titles, then a row a case. */
const FIRST = 3
const above = [['樟树坳镇党员名册（有毛病的）'], titles]

/** A case with what came of it, so that a difference reads by itself. */
const told = (given: readonly { says: string; row: number; verdict: string }[]) =>
  given.map(({ says, row, verdict }) => `${row} ${says}: ${verdict}`)

const expected = (which: typeof cases) =>
  told(
    which.map(([says, , , verdict], i) => ({
      says,
      row: i + FIRST,
      verdict: verdict.replace(XLSX_ONLY, ''),
    })),
  )

const actual = (which: typeof cases, found: RowVerdict[]) =>
  told(
    found.map((row) => ({ says: which[row.row - FIRST]?.[0] ?? '?', row: row.row, verdict: verdictOf(row) })),
  )

it('the nasty sheet has more than two hundred kinds of rows', () => {
  expect(cases.length).toBeGreaterThan(200)
  expect(new Set(cases.map(([says]) => says)).size).toBe(cases.length)
})

it('as a CSV in GBK each of its rows has its verdict', async () => {
  const which = cases.filter(([, , , verdict]) => !verdict.endsWith(XLSX_ONLY))
  const texts = rows.filter((_, i) => !cases[i]![3].endsWith(XLSX_ONLY))
  const view = await checkSheet(cloud, gbk(csvOf([...above, ...texts])), 'csv')
  expect(actual(which, await rowsOf(cloud, view.id))).toEqual(expected(which))
})

it('as an .xlsx each of its rows has its verdict, and once its good rows are applied nothing is left to do', async () => {
  const bytes = await xlsxOf([...above, ...rows])
  const view = await checkSheet(cloud, bytes)
  const found = await rowsOf(cloud, view.id)
  expect(actual(cases, found)).toEqual(expected(cases))
  const count = (verdict: string) => found.filter((row) => row.verdict === verdict).length
  expect(view.counts).toEqual({
    add: count('add'),
    change: count('change'),
    same: count('same'),
    bad: count('bad'),
    stale: 0,
  })

  const applied = await applyImport(cloud, view.id)
  expect(applied).toMatchObject({ state: 'done', counts: { ...view.counts, stale: 0 } })
  const again = await checkSheet(cloud, bytes)
  const moved = (await rowsOf(cloud, again.id)).filter(
    ({ verdict }) => verdict === 'add' || verdict === 'change',
  )
  expect(moved).toEqual([])
  expect(again.counts.bad).toBeGreaterThanOrEqual(view.counts.bad)
})
