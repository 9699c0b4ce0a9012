import { EJSON } from 'bson'
import { invalidPattern, requestFailed, unsupported } from '../failures'
import { isPlainObject } from './document'

/**
 * Reads canonical EJSON into plain values: numbers are numbers, dates are dates, an object id is its hex string
 * (CLOUDBASE-WIRE §7). What a number cannot hold, and types that no function here needs, are refused by name.
 */
export function decode(text: string): unknown {
  if (/"\$numberLong":"-?\d{16,}"/.test(text)) assertSafeLongs(text)
  let parsed: unknown
  try {
    parsed = EJSON.parse(text)
  } catch (error) {
    throw requestFailed(`the request holds text that is no EJSON: ${(error as Error).message}`)
  }
  if (text.includes('"$regex"')) JSON.parse(text, assertBarePattern)
  return plain(parsed)
}

/** bson reads `{ $regex, $ne }` as the pattern alone. */
function assertBarePattern(_key: string, value: unknown): unknown {
  if (!isPlainObject(value) || !('$regex' in value)) return value
  const other = Object.keys(value).find((key) => key !== '$regex' && key !== '$options')
  if (other) throw unsupported(`${other} beside $regex; write them as two conditions of an $and`)
  return value
}

function assertSafeLongs(text: string): void {
  for (const [, digits] of text.matchAll(/"\$numberLong":"(-?\d+)"/g))
    if (!Number.isSafeInteger(Number(digits))) throw unsupported(`64-bit integers beyond 2^53 (${digits})`)
}

function plain(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || value instanceof Date) return value
  if (Array.isArray(value)) return value.map(plain)
  const special = (value as { _bsontype?: unknown })._bsontype
  if (typeof special === 'string') return fromBson(special, value)
  const result: Record<string, unknown> = {}
  for (const [key, inner] of Object.entries(value)) {
    if (key === '__proto__') throw requestFailed('a field may not be named __proto__')
    if (inner !== undefined) result[key] = plain(inner)
  }
  return result
}

function fromBson(type: string, value: object): unknown {
  if (type === 'ObjectID' || type === 'ObjectId') return String(value)
  if (type !== 'BSONRegExp') throw unsupported(`the type ${type}`)
  const { pattern, options } = value as { pattern: string; options: string }
  if (/[xl]/.test(options)) throw unsupported(`the options ${options} of a pattern`)
  try {
    return new RegExp(pattern, options.replace('u', ''))
  } catch (error) {
    throw invalidPattern(error)
  }
}

export const encode = (document: object): string => EJSON.stringify(document, { relaxed: false })
