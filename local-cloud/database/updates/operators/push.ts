import { isPlainObject, type Order } from '../../values/document'
import { compareValues } from '../../values/order'
import { sorted } from '../../values/sort'
import { isModified, type Modified } from '../modifiers'
import type { UpdateOperator } from '../operator'
import { currentArray } from './array'

export const $push: UpdateOperator = (current, operand, path) => {
  const array = currentArray('$push', current, path) ?? []
  if (!isModified(operand)) return [...array, operand]
  const { $each, $position, $sort, $slice } = operand
  const at = $position ?? array.length
  const joined = [...array.slice(0, at), ...$each, ...array.slice(at)]
  return sliced($sort === undefined ? joined : sortedBy(joined, $sort), $slice)
}

function sortedBy(array: readonly unknown[], sort: NonNullable<Modified['$sort']>): unknown[] {
  if (isPlainObject(sort)) return sorted(array, Object.entries(sort) as unknown as Order)
  return [...array].sort((a, b) => compareValues(a, b) * sort)
}

const sliced = (array: unknown[], slice: number | undefined): unknown[] =>
  slice === undefined ? array : slice < 0 ? array.slice(slice) : array.slice(0, slice)
