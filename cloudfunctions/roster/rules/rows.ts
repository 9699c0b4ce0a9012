import { type Cell, clean, type Grid } from './cell'
import { columnOf, type SheetColumn } from './columns'
import type { Header } from './header'

/** A row of a person, `row` counted as the spreadsheet shows it, from 1. */
export interface SheetRow {
  row: number
  cells: Partial<Record<SheetColumn, Cell>>
}

/** Totals, signatures and remarks, which people write under (and sometimes between) the rows. */
const FOOTER =
  /^(?:合计|总计|小计|共计|总人数|填表人|填报人|制表人|制表|审核人|审核|负责人|联系人|备注|注|说明|填报单位|单位|填表日期|填报日期|制表日期|日期|打印日期|示例|例如|样例|例)(?:$|[\s:：\d(（])/

const isFooter = (texts: string[], name: string): boolean =>
  (name === '' || FOOTER.test(name)) && texts.slice(0, 3).some((text) => FOOTER.test(text))

/**
 * The rows of people under a header: blank rows, totals, remarks and repeated headers are left out.
 * @example rowsOf([['姓名', '支部'], ['谭秀英', '青石桥村'], ['合计：1人']], header) // [{ row: 2, cells: … }]
 */
export function rowsOf(grid: Grid, { from, at }: Header): SheetRow[] {
  const columns = Object.entries(at) as [SheetColumn, number][]
  return grid.slice(from).flatMap((cells, i) => {
    const texts = cells.map(clean).filter((text) => text !== '')
    const known = columns.map(([column, place]) => [column, cells[place] ?? null] as const)
    if (known.every(([, cell]) => clean(cell) === '')) return []
    const name = clean(cells[at.name!])
    const repeated = columnOf(name) === 'name' && columnOf(cells[at.branch!]) === 'branch'
    if (repeated || isFooter(texts, name)) return []
    return [{ row: from + i + 1, cells: Object.fromEntries(known) }]
  })
}
