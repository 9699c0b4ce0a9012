import { $in as $inOf } from 'mingo/operators/query'
import type { Options } from 'mingo/types'
import { arraysAt } from '../values/path'

/** Under an array of documents every one's own array counts by its elements; mingo looks into the first array only. */
export function $in(field: string, operands: never, options: Options) {
  const segments = field.split('.')
  const test = $inOf(field, operands, options)
  const is = $inOf('value', operands, options)
  return (document: never): boolean => {
    if (test(document)) return true
    return arraysAt(document, segments)
      .flat()
      .some((value) => is({ value }))
  }
}

export function $nin(field: string, operands: never, options: Options) {
  const test = $in(field, operands, options)
  return (document: never): boolean => !test(document)
}
