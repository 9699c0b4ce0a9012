import { evalExpr } from 'mingo/core'
import type { Options } from 'mingo/types'
import { requestFailed } from '../failures'

/** By UTF-8 bytes; a negative length, or one past the end, means the rest. mingo refuses both. */
export function $substrBytes(document: unknown, operands: unknown, options: Options): string {
  const [text, start, length] = evalExpr(document, operands, options) as [unknown, number, number]
  if (text === null || text === undefined || start < 0) return ''
  const bytes = Buffer.from(String(text))
  const part = bytes.subarray(start, length < 0 ? undefined : start + length)
  const cut = part.toString()
  if (!Buffer.from(cut).equals(part))
    throw requestFailed('$substrBytes: invalid range, cuts a UTF-8 character')
  return cut
}
