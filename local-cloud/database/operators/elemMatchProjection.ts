import type { Options } from 'mingo/types'
import { resolve } from 'mingo/util'
import { elementMatcher } from './elemMatch'

/** The first matching element of an array; no field when none matches. */
export function $elemMatch(
  document: object,
  criteria: Record<string, unknown>,
  field: string,
  options: Options,
) {
  const array = resolve(document as Record<string, unknown>, field)
  const found = Array.isArray(array) ? array.find(elementMatcher(criteria, options)) : undefined
  return found === undefined ? undefined : [found]
}
