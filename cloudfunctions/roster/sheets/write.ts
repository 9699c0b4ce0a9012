import writeXlsx from 'write-excel-file/node'
import { neutral } from '../rules/cell'

export interface Page {
  name: string
  /** Above the columns, over all of them. */
  title: string
  columns: { title: string; width: number }[]
  rows: string[][]
}

/** Every cell is text, and none of them a formula (rules/cell: `neutral`). */
const text = (value: string) => ({ value: neutral(value), type: String })

/** One worksheet a page: a merged title, the columns' titles, the rows. */
export async function workbook(pages: Page[]): Promise<Buffer> {
  const sheets = pages.map(({ name, title, columns, rows }) => ({
    sheet: name,
    columns: columns.map(({ width }) => ({ width })),
    data: [
      [
        { ...text(title), columnSpan: columns.length, fontWeight: 'bold' as const },
        ...columns.slice(1).map(() => null),
      ],
      columns.map((column) => ({ ...text(column.title), fontWeight: 'bold' as const })),
      ...rows.map((row) => row.map((cell) => (cell === '' ? null : text(cell)))),
    ],
  }))
  return writeXlsx(sheets).toBuffer()
}
