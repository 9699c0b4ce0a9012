import writeXlsx from 'write-excel-file/node'
import { neutral } from '../rules/neutral'

/** A number and how a spreadsheet shows it, `0.0` or `0%`. */
export interface Formatted {
  value: number
  format: string
}

/** Text, a number that stays one, or nothing. */
export type SheetCell = string | number | Formatted | null

export interface SheetLine {
  cells: SheetCell[]
  bold?: boolean
  /** The first cell goes over all columns. */
  wide?: boolean
}

export interface Sheet {
  name: string
  widths: number[]
  lines: SheetLine[]
}

/** A sheet that is one list. */
export interface Page {
  name: string
  /** Above the columns, over all of them. */
  title: string
  columns: { title: string; width: number }[]
  rows: SheetCell[][]
}

/** A merged title, the columns' titles, the rows. */
export const listOf = ({ name, title, columns, rows }: Page): Sheet => ({
  name,
  widths: columns.map(({ width }) => width),
  lines: [
    { cells: [title], bold: true, wide: true },
    { cells: columns.map((column) => column.title), bold: true },
    ...rows.map((cells) => ({ cells })),
  ],
})

/** A text is written as text, and none begins as a formula does (shared/rules/neutral). */
function cellOf(cell: SheetCell, bold: boolean) {
  if (cell === null || cell === '') return null
  const weight = bold ? { fontWeight: 'bold' as const } : {}
  if (typeof cell === 'string') return { value: neutral(cell), type: String, ...weight }
  const { value, ...format } = typeof cell === 'number' ? { value: cell } : cell
  return { value, type: Number, ...format, ...weight }
}

function rowOf({ cells, bold = false, wide = false }: SheetLine, columns: number) {
  const row = cells.map((cell) => cellOf(cell, bold))
  const first = row[0]
  if (!wide || !first || columns < 2) return row
  return [{ ...first, columnSpan: columns }, ...Array.from({ length: columns - 1 }, () => null)]
}

export const workbook = (sheets: Sheet[]): Promise<Buffer> =>
  writeXlsx(
    sheets.map(({ name, widths, lines }) => ({
      sheet: name,
      columns: widths.map((width) => ({ width })),
      data: lines.map((line) => rowOf(line, widths.length)),
    })),
  ).toBuffer()
