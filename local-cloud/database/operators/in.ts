import { $in as mingoIn } from 'mingo/operators/query'
import type { Options } from 'mingo/types'
import { compareValues } from '../values/order'
import { arraysAt } from '../values/path'

const equals = (operand: unknown, element: unknown): boolean =>
  operand instanceof RegExp
    ? typeof element === 'string' && operand.test(element)
    : compareValues(operand, element) === 0

/** As MongoDB, also for an array inside the objects of an array, `duties.nodeIds`, which mingo compares whole. */
export function $in(field: string, operands: readonly unknown[], options: Options) {
  const plain = mingoIn(field, operands, options)
  const segments = field.split('.')
  return (document: object): boolean =>
    plain(document as never) ||
    arraysAt(document, segments).some((array) =>
      array.some((element) => operands.some((operand) => equals(operand, element))),
    )
}

export function $nin(field: string, operands: readonly unknown[], options: Options) {
  const among = $in(field, operands, options)
  return (document: object): boolean => !among(document)
}
