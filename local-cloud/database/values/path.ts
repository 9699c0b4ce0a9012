import { isPlainObject } from './document'

export const isPosition = (segment: string): boolean => /^\d+$/.test(segment)

/** The values an index or a sort sees at a path, arrays opened up. */
export interface PathValues {
  values: unknown[]
  /** Whether an array was met, so that one document may stand at several places. */
  multi: boolean
}

/**
 * `valuesAt({ path: ['a', 'b'] }, ['path'])` gives `a` and `b`; a missing field gives null and an empty array undefined.
 */
export function valuesAt(document: unknown, segments: readonly string[]): PathValues {
  const found: PathValues = { values: [], multi: false }
  collect(document, segments, 0, found)
  if (found.values.length === 0) found.values.push(null)
  return found
}

function collect(value: unknown, segments: readonly string[], at: number, found: PathValues): void {
  const segment = segments[at]
  if (segment === undefined) collectLeaf(value, found)
  else if (Array.isArray(value)) {
    found.multi = true
    if (isPosition(segment) && Number(segment) < value.length)
      collect(value[Number(segment)], segments, at + 1, found)
    for (const element of value) if (isPlainObject(element)) collect(element, segments, at, found)
  } else if (isPlainObject(value)) collect(value[segment], segments, at + 1, found)
  else found.values.push(null)
}

function collectLeaf(value: unknown, found: PathValues): void {
  if (!Array.isArray(value)) {
    found.values.push(value ?? null)
    return
  }
  found.multi = true
  if (value.length === 0) found.values.push(undefined)
  for (const element of value) found.values.push(element ?? null)
}

/** The values at a path, arrays whole; none for a missing field. */
export function wholeAt(value: unknown, segments: readonly string[], at = 0): unknown[] {
  const segment = segments[at]
  if (segment === undefined) return value === undefined ? [] : [value]
  if (isPlainObject(value)) return wholeAt(value[segment], segments, at + 1)
  if (!Array.isArray(value)) return []
  const within = value.flatMap((element) => (isPlainObject(element) ? wholeAt(element, segments, at) : []))
  return isPosition(segment) ? [...within, ...wholeAt(value[Number(segment)], segments, at + 1)] : within
}

/** The whole arrays at a path, for operators that look at elements one by one. */
export const arraysAt = (value: unknown, segments: readonly string[]): unknown[][] =>
  wholeAt(value, segments).filter(Array.isArray)
