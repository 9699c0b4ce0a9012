import type { ReportTable } from '@records/index'
import { type Grid, suppressed, withTotals } from './suppress'

/** What a table is made of: the same lines and columns for both of its numbers. */
export interface Counted {
  lines: string[]
  columns: string[]
  collected: Grid
  met: Grid
}

const TOTAL = '合计'
const isSmall = (count: number): boolean => count > 0 && count < 5

type Safe = (number | null)[][]

/** Tables of the same lines share their totals: what one of them hides of these the others hide too. */
function together(grids: Grid[], also: (table: number, r: number, c: number) => boolean): Safe[] {
  let totals = new Set<number>()
  for (;;) {
    const known = totals
    const safe = grids.map((grid, table) =>
      suppressed(grid, (r, c) => also(table, r, c) || (c === grid[r]!.length - 1 && known.has(r))),
    )
    totals = new Set(safe.flatMap((grid) => grid.flatMap((row, r) => (row.at(-1) === null ? [r] : []))))
    if (totals.size === known.size) return safe
  }
}

/**
 * Tables of the same lines as they may be published beside each other. Where one doesn't say how many were collected it doesn't
 * say how many were met either, nor where the few that were not met would follow.
 * @example safeTables([{ lines: ['青石桥村'], columns: ['2026-12'], collected: [[3]], met: [[1]] }])[0].lines[0].collected // [null, null]
 */
export function safeTables(tables: readonly Counted[]): ReportTable[] {
  const all = tables.map(({ collected }) => withTotals(collected))
  const done = tables.map(({ met }) => withTotals(met))
  const safe = together(all, () => false)
  const notMet = (table: number, r: number, c: number) => all[table]![r]![c]! - done[table]![r]![c]!
  const safeMet = together(
    done,
    (table, r, c) => safe[table]![r]![c] === null || isSmall(notMet(table, r, c)),
  )
  return tables.map(({ lines, columns }, table) => ({
    columns: [...columns, TOTAL],
    lines: [...lines, TOTAL].map((label, r) => ({
      ...{ label, collected: safe[table]![r]!, met: safeMet[table]![r]! },
    })),
  }))
}
