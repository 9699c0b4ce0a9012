import readXlsx from 'read-excel-file/universal'
import type { Cell, Worksheet } from '../rules/cell'
import { textsOf } from './archive'
import { mergesOf, sheetsOf } from './workbook'

/** More than that unpacked is no roster: a small file can be made to unpack without end. */
const MOST_UNPACKED = 200 * 1024 * 1024
const ENTRY = Buffer.from('PK\x01\x02', 'latin1')
const UNPACKED_AT = 24
const ENTRY_BYTES = 46

/** What the archive's directory says its files take unpacked; the unpacker goes by the same figures. */
export function unpackedBytes(bytes: Buffer): number {
  let sum = 0
  for (
    let at = bytes.indexOf(ENTRY);
    at >= 0 && at + ENTRY_BYTES <= bytes.length;
    at = bytes.indexOf(ENTRY, at + 4)
  )
    sum += bytes.readUInt32LE(at + UNPACKED_AT)
  return sum
}

export const isTooLarge = (bytes: Buffer): boolean => unpackedBytes(bytes) > MOST_UNPACKED

const textOf = (value: unknown): Cell => {
  if (value === null || value === undefined || value === '') return null
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  return value instanceof Date ? value.toISOString().slice(0, 10) : String(value)
}

/**
 * Every worksheet that is not hidden, its cells as text; numbers keep the digits that the file has, which a float might
 * not. Which are hidden and what is merged the library doesn't say: both are in the file, sheet by sheet in its order.
 */
export async function worksheetsOf(bytes: Buffer): Promise<Worksheet[]> {
  const copy = new Uint8Array(bytes).buffer
  const sheets = await readXlsx(copy, { trim: false, parseNumber: (digits: string) => digits as never })
  const read = textsOf(bytes, MOST_UNPACKED)
  const told = sheetsOf(read('xl/workbook.xml'), read('xl/_rels/workbook.xml.rels'))
  const known = told.length === sheets.length
  return sheets.flatMap(({ sheet, data }, i) => {
    const { hidden, path } = known ? told[i]! : { hidden: false, path: '' }
    if (hidden) return []
    const grid = data.map((row) => row.map(textOf))
    return [{ name: sheet, grid, merges: mergesOf(read(path)) }]
  })
}
