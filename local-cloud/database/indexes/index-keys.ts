import { limits } from '../../limits'
import { requestFailed } from '../failures'
import type { Document } from '../values/document'
import { compareValues } from '../values/order'
import { valuesAt } from '../values/path'
import type { IndexField } from './sorted-index'

/** One value for each field of the index. */
export type IndexKey = readonly unknown[]

const byteLength = (value: unknown): number =>
  typeof value === 'string' ? Buffer.byteLength(value) : value === null || value === undefined ? 0 : 8

function distinct(keys: unknown[][]): unknown[][] {
  const seen: unknown[][] = []
  for (const key of keys)
    if (!seen.some((other) => other.every((value, i) => compareValues(value, key[i]) === 0))) seen.push(key)
  return seen
}

/** Every place where a document stands in an index: one, or one for each element of an array. */
export function keysOf(document: Document, name: string, fields: readonly IndexField[]): IndexKey[] {
  let keys: unknown[][] = [[]]
  let opened = false
  for (const { segments } of fields) {
    const { values, multi } = valuesAt(document, segments)
    if (multi && opened) throw requestFailed(`cannot index parallel arrays in index ${name}`)
    opened ||= multi
    keys = keys.flatMap((key) => values.map((value) => [...key, value]))
  }
  if (opened) keys = distinct(keys)
  for (const key of keys) {
    const bytes = key.reduce<number>((sum, value) => sum + byteLength(value), 0)
    if (bytes > limits.indexKeyBytes)
      throw requestFailed(`key of ${bytes} bytes too large to index ${name}, max ${limits.indexKeyBytes}`)
  }
  return keys
}
