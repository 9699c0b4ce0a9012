import { type Cell, clean, type Grid, type Merge } from './cell'
import { columnOf, type SheetColumn } from './columns'
import type { Header } from './header'

/** A row of a person, `row` counted as the spreadsheet shows it, from 1. */
export interface SheetRow {
  /** Which worksheet, in a workbook of several. */
  sheet: string | null
  row: number
  /** The titles it stands under. */
  header: Header
  cells: Partial<Record<SheetColumn, Cell>>
}

/** Totals, signatures and remarks, which people write under (and sometimes between) the rows. */
const FOOTER =
  /^(?:合计|总计|小计|共计|总人数|填表人|填报人|制表人|制表|审核人|审核|负责人|联系人|备注|注|说明|填报单位|单位|填表日期|填报日期|制表日期|日期|打印日期|示例|例如|样例|例)(?:$|[\s:：\d(（])/

const isFooter = (texts: string[], name: string): boolean =>
  (name === '' || FOOTER.test(name)) && texts.slice(0, 3).some((text) => FOOTER.test(text))

/**
 * What merged cells say in each of their rows under the titles, as `row:column`.
 * @example mergedBelow(grid, [{ row: 2, column: 1, rows: 3 }], 2).get('3:1') // what stands in B3
 */
export function mergedBelow(grid: Grid, merges: readonly Merge[], from: number): Map<string, Cell> {
  const filled = new Map<string, Cell>()
  const ends = new Map<number, number>()
  for (const { row, column, rows } of [...merges].sort((a, b) => a.row - b.row)) {
    if (row < Math.max(from, ends.get(column) ?? 0)) continue
    const end = Math.min(row + rows, grid.length)
    ends.set(column, end)
    for (let below = row + 1; below < end; below++)
      filled.set(`${below}:${column}`, grid[row]?.[column] ?? null)
  }
  return filled
}

/**
 * The rows of people under a header: blank rows, totals, remarks and repeated headers are left out.
 * A row that has nothing but what is merged into it from above is blank.
 * @example rowsOf([['姓名', '支部'], ['谭秀英', '青石桥村'], ['合计：1人']], header) // [{ row: 2, cells: … }]
 */
export function rowsOf(grid: Grid, header: Header, merges: readonly Merge[] = []): SheetRow[] {
  const { from, at } = header
  const merged = mergedBelow(grid, merges, from)
  const columns = Object.entries(at) as [SheetColumn, number][]
  return grid.slice(from).flatMap((cells, i) => {
    const texts = cells.map(clean).filter((text) => text !== '')
    if (columns.every(([, place]) => clean(cells[place]) === '')) return []
    const known = columns.map(([column, place]) => {
      const above = merged.get(`${from + i}:${place}`)
      return [column, above ?? cells[place] ?? null] as const
    })
    const name = clean(cells[at.name!])
    const repeated = columnOf(name) === 'name' && columnOf(cells[at.branch!]) === 'branch'
    if (repeated || isFooter(texts, name)) return []
    return [{ sheet: null, row: from + i + 1, header, cells: Object.fromEntries(known) }]
  })
}
