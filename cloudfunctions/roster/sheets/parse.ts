import type { SheetProblem } from '@contract/roster'
import { type Grid, letterOf } from '../rules/cell'
import { type Header, headerOf } from '../rules/header'
import { rowsOf, type SheetRow } from '../rules/rows'
import { gridOfCsv } from './csv'
import { textOf } from './text'
import { gridsOfXlsx, isTooLarge } from './xlsx'

export interface ParsedSheet {
  at: Header['at']
  ignored: string[]
  rows: SheetRow[]
}
export type Parsed = { sheet: ParsedSheet } | { problem: SheetProblem; detail: string }

export const MOST_BYTES = 10 * 1024 * 1024

/** The container of old .xls files, and of an .xlsx with a password. */
const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex')
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le')
const ZIP = Buffer.from('PK')
const MARKUP = /^\s*<(?:!doctype|html|\?xml|table|head|meta)/i

const bad = (problem: SheetProblem, detail = ''): Parsed => ({ problem, detail })

/** The library gives up at a cell that breaks the format, and says at which. */
const cellOf = (error: unknown): string => {
  const [, row, column] = /row (\d+), col (\d+)/.exec(error instanceof Error ? error.message : '') ?? []
  return row && column ? `${letterOf(Number(column) - 1)}${row}` : ''
}

/** The worksheet that is a roster; of several that aren't, what is wrong with the one that comes nearest. */
function chosen(grids: Grid[]): Parsed {
  const rank: SheetProblem[] = ['columnTwice', 'columnMissing', 'noHeader', 'empty']
  let nearest: Parsed & { problem: SheetProblem } = { problem: 'empty', detail: '' }
  for (const grid of grids) {
    const headed = headerOf(grid)
    if ('header' in headed) {
      const { header } = headed
      const rows = rowsOf(grid, header)
      if (rows.length > 0) return { sheet: { at: header.at, ignored: header.ignored, rows } }
    } else if (rank.indexOf(headed.problem) < rank.indexOf(nearest.problem)) nearest = headed
  }
  return nearest
}

/** Reads whatever was uploaded: .xlsx, or CSV in any of the encodings that spreadsheets save. */
export async function parseSheet(bytes: Buffer): Promise<Parsed> {
  if (bytes.length > MOST_BYTES) return bad('tooLarge')
  if (bytes.length === 0) return bad('empty')
  if (bytes.subarray(0, OLE.length).equals(OLE))
    return bad(bytes.includes(ENCRYPTED) ? 'encrypted' : 'oldXls')
  if (bytes.subarray(0, ZIP.length).equals(ZIP)) {
    if (isTooLarge(bytes)) return bad('tooLarge')
    try {
      return chosen(await gridsOfXlsx(bytes))
    } catch (error) {
      return bad('unreadable', cellOf(error))
    }
  }
  const text = textOf(bytes)
  if (text === null || MARKUP.test(text) || text.startsWith('%PDF')) return bad('unreadable')
  return chosen([gridOfCsv(text)])
}
