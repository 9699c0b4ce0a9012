/** Below this a count could be about somebody. */
const SMALL = 5

/** A table with its totals: the last row and the last column are sums of the others. */
export type Grid = number[][]
type Hidden = boolean[][]

/**
 * A table with its totals.
 * @example withTotals([[1, 2]]) // [[1, 2, 3], [1, 2, 3]]
 */
export function withTotals(cells: Grid): Grid {
  const rows = cells.map((row) => [...row, row.reduce((sum, count) => sum + count, 0)])
  const width = rows[0]?.length ?? 1
  const total = Array.from({ length: width }, (_, c) => rows.reduce((sum, row) => sum + row[c]!, 0))
  return [...rows, total]
}

interface Cell {
  r: number
  c: number
}

const cellsOf = (grid: Grid): Cell[] => grid.flatMap((row, r) => row.map((_, c) => ({ r, c })))

/**
 * Each line's neighbours over hidden cells. Rows are numbered as they are, columns after them: a hidden cell is an edge between its
 * row and its column, and one that lies on no circle can be worked out.
 */
function neighboursOf(grid: Grid, hidden: Hidden): number[][] {
  const height = grid.length
  const lines: number[][] = Array.from({ length: height + (grid[0]?.length ?? 0) }, () => [])
  for (const { r, c } of cellsOf(grid)) {
    if (!hidden[r]![c]) continue
    lines[r]!.push(height + c)
    lines[height + c]!.push(r)
  }
  return lines
}

/** Lines reached from a hidden cell's row without that cell. */
function reachedWithout({ r, c }: Cell, lines: number[][], height: number): Set<number> {
  const seen = new Set([r])
  // A set is gone through in the order in which it grows.
  for (const line of seen)
    for (const next of lines[line]!)
      if (!(line === r && next === height + c) && !(line === height + c && next === r)) seen.add(next)
  return seen
}

/** The smallest cell that may be hidden besides: a zero, whose hiding hides nothing, comes last. */
function smallest(grid: Grid, hidden: Hidden, fits: (cell: Cell) => boolean): Cell | undefined {
  const weight = ({ r, c }: Cell) => grid[r]![c]! || Number.MAX_SAFE_INTEGER
  return cellsOf(grid)
    .filter((cell) => !hidden[cell.r]![cell.c] && fits(cell))
    .sort((a, b) => weight(a) - weight(b))[0]
}

/** What keeps a cell from being worked out: another one that closes a circle through it. */
function closing(grid: Grid, hidden: Hidden): Cell | undefined {
  const height = grid.length
  const lines = neighboursOf(grid, hidden)
  for (const cell of cellsOf(grid)) {
    if (!hidden[cell.r]![cell.c]) continue
    const near = reachedWithout(cell, lines, height)
    if (near.has(height + cell.c)) continue
    const other = smallest(grid, hidden, ({ r, c }) => near.has(r) !== near.has(height + c))
    if (other) return other
  }
  return undefined
}

/** In a line whose hidden cells come to a small number together, one more. */
function filling(grid: Grid, hidden: Hidden): Cell | undefined {
  const all = cellsOf(grid)
  const lines = [
    ...grid.map((_, at) => (cell: Cell) => cell.r === at),
    ...(grid[0] ?? []).map((_, at) => (cell: Cell) => cell.c === at),
  ]
  for (const inLine of lines) {
    const covered = all.filter((cell) => inLine(cell) && hidden[cell.r]![cell.c])
    const sum = covered.reduce((total, { r, c }) => total + grid[r]![c]!, 0)
    if (covered.length === 0 || sum >= SMALL) continue
    const more = smallest(grid, hidden, inLine)
    if (more) return more
  }
  return undefined
}

/**
 * What of a table with totals may be published: small counts are null, and so are others besides, until none of the small ones
 * follows from what is left and none of the sums that follow is small itself.
 * @param also further cells that must not be seen
 * @example suppressed(withTotals([[2, 30], [40, 50]])) // [[null, null, 32], [null, null, 90], [42, 80, 122]]
 */
export function suppressed(
  grid: Grid,
  also: (r: number, c: number) => boolean = () => false,
): (number | null)[][] {
  const hidden: Hidden = grid.map((row, r) =>
    row.map((count, c) => (count > 0 && count < SMALL) || also(r, c)),
  )
  for (;;) {
    const more = closing(grid, hidden) ?? filling(grid, hidden)
    if (!more) break
    hidden[more.r]![more.c] = true
  }
  return grid.map((row, r) => row.map((count, c) => (hidden[r]![c] ? null : count)))
}
