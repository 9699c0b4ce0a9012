import { requestFailed, unsupported } from '../failures'
import { compileQuery } from '../queries/match'
import { isPlainObject, type Query } from '../values/document'
import { getAt } from './set-path'

/** Writes out `$` (the element the query matched) and `$[]` (every element): `['a.0.x', 'a.1.x']` for `a.$[].x`. */
export function exactPaths(document: unknown, path: string, query: Query): string[][] {
  let paths: string[][] = [[]]
  for (const segment of path.split('.')) {
    if (segment === '$[]') paths = paths.flatMap((before) => everyElement(document, before))
    else if (segment === '$')
      paths = paths.map((before) => [...before, matchedElement(document, before, query)])
    else if (segment.startsWith('$[')) throw unsupported('array filters')
    else paths = paths.map((before) => [...before, segment])
  }
  return paths
}

function arrayAt(document: unknown, segments: readonly string[]): unknown[] {
  const array = getAt(document, segments)
  if (!Array.isArray(array))
    throw requestFailed(
      `The path '${segments.join('.')}' must exist in the document in order to apply array updates.`,
    )
  return array
}

const everyElement = (document: unknown, before: readonly string[]): string[][] =>
  arrayAt(document, before).map((_, i) => [...before, String(i)])

const missingCondition = () =>
  requestFailed('The positional operator did not find the match needed from the query.')

function matchedElement(document: unknown, before: readonly string[], query: Query): string {
  const array = arrayAt(document, before)
  const condition = conditionOn(before.join('.'), query)
  if (!condition) throw missingCondition()
  const [key, value] = condition
  const rest = key.slice(before.join('.').length)
  const matches = compileQuery({ [`element${rest}`]: value })
  const at = array.findIndex((element) => matches({ element: [element] }))
  if (at < 0) throw missingCondition()
  return String(at)
}

/** The first condition of the query on an array or within its elements. */
function conditionOn(field: string, query: Query): [string, unknown] | null {
  for (const [key, value] of Object.entries(query)) {
    if (key === field || key.startsWith(`${field}.`)) return [key, value]
    if (key !== '$and' || !Array.isArray(value)) continue
    for (const part of value) {
      const found = isPlainObject(part) ? conditionOn(field, part) : null
      if (found) return found
    }
  }
  return null
}
