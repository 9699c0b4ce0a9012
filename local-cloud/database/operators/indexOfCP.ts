import { evalExpr } from 'mingo/core'
import type { Options } from 'mingo/types'

/** Where a text begins within another, in characters; absent from mingo. */
export function $indexOfCP(document: unknown, operands: unknown, options: Options): number | null {
  const [text, sought, start = 0, end] = evalExpr(document, operands, options) as [
    unknown,
    string,
    number?,
    number?,
  ]
  if (text === null || text === undefined) return null
  const characters = [...String(text)]
  const within = characters.slice(0, end).join('')
  const at = within.indexOf(sought, characters.slice(0, start).join('').length)
  return at < 0 ? -1 : [...within.slice(0, at)].length
}
