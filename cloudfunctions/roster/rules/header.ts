import type { SheetProblem } from '@contract/roster'
import { clean, type Grid } from './cell'
import { columnOf, type SheetColumn, tellsOf } from './columns'

export interface Header {
  /** Where the rows of people begin, from 0. */
  from: number
  /** Which column of the sheet holds what, from 0. */
  at: Partial<Record<SheetColumn, number>>
  /** Titles of columns that the roster doesn't know. */
  ignored: string[]
  /** What the titles say of those who have a residence under them. */
  tells?: ReturnType<typeof tellsOf>
}

export type Headed = { header: Header } | { problem: SheetProblem; detail: string }

/** Titles, notes and blank rows above the header are at most so many. */
const SEARCHED = 10

const widthOf = (grid: Grid): number => Math.max(0, ...grid.map((row) => row.length))

/** Two rows of titles, of which the upper is merged over several columns: 流入地 over 省, 市, 区县. */
function titlesOf(grid: Grid, row: number): { titles: string[]; rows: number } {
  const upper = grid[row]!.map(clean)
  const lower = (grid[row + 1] ?? []).map(clean)
  const told = lower.filter((text) => text !== '')
  const divided =
    told.length > 0 &&
    told.every((text) => columnOf(text) !== null) &&
    lower.every((text, i) => text === '' || (columnOf(upper[i]) ?? 'residence') === 'residence')
  if (!divided) return { titles: upper, rows: 1 }
  const width = Math.max(upper.length, lower.length)
  return { titles: Array.from({ length: width }, (_, i) => lower[i] || upper[i] || ''), rows: 2 }
}

function readTitles(titles: string[]): { at: Header['at']; ignored: string[]; twice: string | null } {
  const at: Header['at'] = {}
  const ignored: string[] = []
  let twice: string | null = null
  for (const [i, title] of titles.entries()) {
    const column = columnOf(title)
    if (column === null) {
      if (title !== '') ignored.push(title.slice(0, 40))
    } else if (at[column] === undefined) at[column] = i
    else if (column === 'phone' && at.otherPhone === undefined && title !== titles[at.phone!])
      at.otherPhone = i
    else twice ??= title.slice(0, 40)
  }
  const apart = (['province', 'city', 'district'] as const).some((column) => at[column] !== undefined)
  if (apart && at.residence !== undefined) {
    ignored.push(titles[at.residence]!.slice(0, 40))
    delete at.residence
  }
  return { at, ignored, twice }
}

/** As this system numbers people (shared/ids). */
const OURS = /^[0-9a-f]{32}$/

/** 编号 is a running number to most, and the system's own only where it looks like it. */
function withoutSerial(at: Header['at'], ignored: string[], titles: string[], below: Grid): Header['at'] {
  const { serial, ...rest } = at
  if (serial === undefined) return at
  if (rest.number === undefined && below.some((row) => OURS.test(clean(row[serial]))))
    return { ...rest, number: serial }
  ignored.push(titles[serial]!.slice(0, 40))
  return rest
}

/**
 * Finds the row of titles among a sheet's first rows: the first that names people and something else of a roster.
 * @example headerOf([['党员名册'], ['姓名', '支部']]) // { header: { from: 2, at: { name: 0, branch: 1 }, ignored: [] } }
 */
export function headerOf(grid: Grid): Headed {
  if (widthOf(grid) === 0 || grid.every((row) => row.every((cell) => clean(cell) === '')))
    return { problem: 'empty', detail: '' }
  let best: { row: number; known: number } | null = null
  for (let row = 0; row < Math.min(SEARCHED, grid.length); row++) {
    const { at } = readTitles(titlesOf(grid, row).titles)
    const known = Object.keys(at).length
    if (known >= 2 && known > (best?.known ?? 1)) best = { row, known }
    if (at.name !== undefined && at.branch !== undefined) {
      best = { row, known }
      break
    }
  }
  if (!best) return { problem: 'noHeader', detail: '' }
  const { titles, rows } = titlesOf(grid, best.row)
  const { at, ignored, twice } = readTitles(titles)
  if (twice !== null) return { problem: 'columnTwice', detail: twice }
  const missing = [at.name === undefined && '姓名', at.branch === undefined && '支部'].filter(Boolean)
  if (missing.length > 0) return { problem: 'columnMissing', detail: missing.join('、') }
  const from = best.row + rows
  const tells = tellsOf(grid.slice(best.row, from).flat())
  return { header: { from, at: withoutSerial(at, ignored, titles, grid.slice(from)), ignored, tells } }
}
