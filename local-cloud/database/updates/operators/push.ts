import { requestFailed } from '../../failures'
import { isPlainObject, type Order } from '../../values/document'
import { compareValues } from '../../values/order'
import { sorted } from '../../values/sort'
import type { UpdateOperator } from '../operator'
import { currentArray } from './array'

const modifiers = ['$each', '$position', '$sort', '$slice']

export const $push: UpdateOperator = (current, operand, path) => {
  const array = currentArray('$push', current, path) ?? []
  if (!isPlainObject(operand) || !Object.keys(operand).some((key) => modifiers.includes(key)))
    return [...array, operand]
  const { $each, $position, $sort, $slice } = operand
  if (!Array.isArray($each))
    throw requestFailed(`The argument to $each in $push must be an array at '${path}'`)
  for (const number of [$position, $slice])
    if (number !== undefined && !Number.isInteger(number))
      throw requestFailed(`$position and $slice in $push must be integers at '${path}'`)
  const at = $position === undefined ? array.length : ($position as number)
  const joined = [...array.slice(0, at), ...$each, ...array.slice(at)]
  return sliced($sort === undefined ? joined : sortedBy(joined, $sort), $slice as number | undefined)
}

function sortedBy(array: readonly unknown[], sort: unknown): unknown[] {
  if (isPlainObject(sort)) return sorted(array, Object.entries(sort) as unknown as Order)
  if (sort !== 1 && sort !== -1) throw requestFailed('The $sort of $push is 1, -1 or fields with 1 or -1')
  return [...array].sort((a, b) => compareValues(a, b) * sort)
}

const sliced = (array: unknown[], slice: number | undefined): unknown[] =>
  slice === undefined ? array : slice < 0 ? array.slice(slice) : array.slice(0, slice)
