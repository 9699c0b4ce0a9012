import type { SheetProblem } from '@contract/roster'
import { letterOf, type Worksheet } from '../rules/cell'
import { headerOf } from '../rules/header'
import { rowsOf, type SheetRow } from '../rules/rows'
import { gridOfCsv } from './csv'
import { textOf } from './text'
import { isTooLarge, worksheetsOf } from './xlsx'

export interface ParsedSheet {
  /** Columns that the roster doesn't know, and worksheets that are none. */
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

const LONGEST_NAME = 31

const bad = (problem: SheetProblem, detail = ''): Parsed => ({ problem, detail })

/** The library gives up at a cell that breaks the format, and says at which. */
const cellOf = (error: unknown): string => {
  const [, row, column] = /row (\d+), col (\d+)/.exec(error instanceof Error ? error.message : '') ?? []
  return row && column ? `${letterOf(Number(column) - 1)}${row}` : ''
}

/**
 * The rows of every worksheet that is a roster, a village each perhaps; of several that aren't, what is wrong with the
 * one that comes nearest. A roster with a column twice is not left out in silence.
 */
function chosen(sheets: Worksheet[]): Parsed {
  const rank: SheetProblem[] = ['columnTwice', 'columnMissing', 'noHeader', 'empty']
  let nearest: Parsed & { problem: SheetProblem } = { problem: 'empty', detail: '' }
  const rosters: { name: string; ignored: string[]; rows: SheetRow[] }[] = []
  const others: string[] = []
  for (const { name, grid, merges } of sheets) {
    const headed = headerOf(grid)
    if ('header' in headed) {
      const rows = rowsOf(grid, headed.header, merges)
      if (rows.length > 0) rosters.push({ name, ignored: headed.header.ignored, rows })
      continue
    }
    const { problem, detail } = headed
    if (problem === 'columnTwice' && sheets.length > 1) return bad(problem, `${name}：${detail}`)
    if (problem !== 'empty') others.push(`工作表：${name}`)
    if (rank.indexOf(problem) < rank.indexOf(nearest.problem)) nearest = headed
  }
  if (rosters.length === 0) return nearest
  const several = rosters.length > 1
  const rows = rosters.flatMap(({ name, rows }) =>
    several ? rows.map((row) => ({ ...row, sheet: name.slice(0, LONGEST_NAME) })) : rows,
  )
  const ignored = [...new Set([...rosters.flatMap(({ ignored }) => ignored), ...others])]
  return { sheet: { ignored, rows } }
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
      return chosen(await worksheetsOf(bytes))
    } catch (error) {
      return bad('unreadable', cellOf(error))
    }
  }
  const text = textOf(bytes)
  if (text === null || MARKUP.test(text) || text.startsWith('%PDF')) return bad('unreadable')
  return chosen([{ name: '', grid: gridOfCsv(text), merges: [] }])
}
