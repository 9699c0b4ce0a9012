import { weekOf } from '@domain/day'
import fc from 'fast-check'
import { bucketOf, UP_TO, withinDays } from '../../cloudfunctions/statistics/rules/buckets'
import { suppressed, withTotals } from '../../cloudfunctions/statistics/rules/suppress'
import { differences, moveTally } from '../../cloudfunctions/statistics/rules/tally'
import { safeTables } from '../../cloudfunctions/statistics/rules/weekly'
import { cases } from '../drive/cases'

const few = fc.oneof(fc.nat({ max: 6 }), fc.nat({ max: 40 }))
const table = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }))
  .chain(([height, width]) =>
    fc.array(fc.array(few, { minLength: width, maxLength: width }), { minLength: height, maxLength: height }),
  )

/** What can be worked out of a table by subtraction, over and over, until nothing more follows. */
function workedOut(published: (number | null)[][]): (number | null)[][] {
  const known = published.map((row) => [...row])
  const solve = (line: [number, number][], total: [number, number]) => {
    const open = [...line, total].filter(([r, c]) => known[r]![c] === null)
    if (open.length !== 1) return false
    const [[r, c]] = open as [[number, number]]
    const sum = line.reduce((all, [row, column]) => all + (known[row]![column] ?? 0), 0)
    known[r]![c] = r === total[0] && c === total[1] ? sum : known[total[0]]![total[1]]! - sum
    return true
  }
  const height = known.length - 1
  const width = known[0]!.length - 1
  for (let more = true; more; ) {
    more = false
    for (let r = 0; r <= height; r++)
      more =
        solve(
          Array.from({ length: width }, (_, c) => [r, c]),
          [r, width],
        ) || more
    for (let c = 0; c <= width; c++)
      more =
        solve(
          Array.from({ length: height }, (_, r) => [r, c]),
          [height, c],
        ) || more
  }
  return known
}

it('no small number stands in a published table, none follows by subtraction, and what is left is true', () => {
  fc.assert(
    fc.property(table, (cells) => {
      const grid = withTotals(cells)
      const published = suppressed(grid)
      const known = workedOut(published)
      for (const [r, row] of grid.entries())
        for (const [c, count] of row.entries()) {
          if (published[r]![c] !== null) expect(published[r]![c]).toBe(count)
          if (count > 0 && count < 5) expect(known[r]![c]).toBeNull()
        }
    }),
    cases(60),
  )
})

it('what the hidden numbers of a line come to together is no small number either, while there is anything else to hide', () => {
  fc.assert(
    fc.property(table, (cells) => {
      const grid = withTotals(cells)
      const published = suppressed(grid)
      const lines = [...grid.keys()].map((r) => grid[r]!.map((count, c) => ({ count, r, c })))
      for (const line of lines) {
        const hidden = line.filter(({ r, c }) => published[r]![c] === null)
        const sum = hidden.reduce((all, { count }) => all + count, 0)
        if (hidden.length > 0 && hidden.length < line.length) expect(sum).toBeGreaterThanOrEqual(5)
      }
    }),
    cases(60),
  )
})

it('a table that is full of large numbers is published whole', () => {
  const [{ lines } = { lines: [] }] = safeTables([
    {
      ...{ lines: ['青石桥村', '枫香坳村'], columns: ['2026-11', '2026-12'] },
      collected: [
        [20, 30],
        [40, 50],
      ],
      met: [
        [10, 15],
        [20, 25],
      ],
    },
  ])
  expect(lines.map(({ collected }) => collected)).toEqual([
    [20, 30, 50],
    [40, 50, 90],
    [60, 80, 140],
  ])
  expect(lines[2]!.met).toEqual([30, 40, 70])
})

it('a total that one table hides stands in none beside it', () => {
  const lines = ['青石桥村', '枫香坳村', '白鹭塘村']
  const met = [
    [0, 0],
    [0, 0],
    [0, 0],
  ]
  const counted = (collected: number[][]) => ({ lines, columns: ['a', 'b'], collected, met })
  const tables = safeTables([
    counted([
      [2, 18],
      [10, 10],
      [30, 30],
    ]),
    counted([
      [10, 10],
      [10, 10],
      [30, 30],
    ]),
  ])
  const totals = tables.map((table) => table.lines.map(({ collected }) => collected.at(-1) === null))
  expect(totals[0]).toEqual(totals[1])
})

it('days fall into the bucket that ends with them or after them, and shares are read from the ends', () => {
  expect([0, 10, 11, 12, 13, 31].map(bucketOf)).toEqual([0, 10, 11, 11, 12, UP_TO.length])
  expect(withinDays([1, 0, 3], 0.5)).toBe(2)
  expect(withinDays([9, 1], 0.9)).toBe(0)
  expect(withinDays(Array<number>(UP_TO.length).fill(0), 0.5)).toBeNull()
  expect(withinDays([...Array<number>(UP_TO.length).fill(0), 2], 0.5)).toBeNull()
})

it('a week begins on its Monday', () => {
  expect(['2026-12-14', '2026-12-20', '2027-01-01'].map(weekOf)).toEqual([
    '2026-12-14',
    '2026-12-14',
    '2026-12-28',
  ])
})

const shareBy = (category: 'road' | 'power', villageId: string, marks: string[]) => ({
  ...{ wishId: 'w1', villageId, month: '2026-12', category, marks, dueOn: '2026-12-18' },
  days: [],
})

it('what is taken away again leaves nothing behind', () => {
  const first = shareBy('road', 'n-v01', ['collected'])
  const second = shareBy('power', 'n-v01', ['collected', 'met'])
  const moves = [
    [null, first],
    [first, second],
    [second, null],
  ] as const
  let tally = null as ReturnType<typeof moveTally>
  for (const [before, after] of moves) {
    const by = differences([{ before, after }], 1).get('1:root:all')!
    tally = moveTally(tally, '1:root:all', by)
  }
  expect(tally).toBeNull()
})
