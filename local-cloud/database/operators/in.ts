import { $in as mingoIn } from 'mingo/operators/query'
import type { Options } from 'mingo/types'
import { arraysAt } from '../values/path'

type Test = (document: object) => boolean

/** mingo looks into one array on the way to a field; MongoDB into an array of documents that hold arrays, too. */
export function $in(field: string, operands: readonly unknown[], options: Options): Test {
  const plain = mingoIn(field, operands as never, options) as Test
  if (!field.includes('.')) return plain
  const segments = field.split('.')
  const element = mingoIn('element', operands as never, options) as Test
  return (document) =>
    plain(document) ||
    arraysAt(document, segments).some((each) => each.some((one) => element({ element: one })))
}

export function $nin(field: string, operands: readonly unknown[], options: Options): Test {
  const within = $in(field, operands, options)
  return (document) => !within(document)
}
