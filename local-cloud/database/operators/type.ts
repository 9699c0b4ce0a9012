import { $type as $typeOf } from 'mingo/operators/query'
import type { Options } from 'mingo/types'
import { wholeAt } from '../values/path'

/** An array counts by itself and by its elements; mingo looks only at the whole. */
export function $type(field: string, type: never, options: Options) {
  const segments = field.split('.')
  const test = $typeOf('value', type, options)
  const is = (value: unknown): boolean => test({ value })
  return (document: unknown): boolean =>
    wholeAt(document, segments).some((value) => is(value) || (Array.isArray(value) && value.some(is)))
}
