import { requestFailed } from '../failures'
import { isPlainObject } from '../values/document'

const known: Record<string, readonly string[]> = {
  $push: ['$each', '$position', '$sort', '$slice'],
  $addToSet: ['$each'],
}

export interface Modified {
  $each: unknown[]
  $position?: number
  $slice?: number
  $sort?: 1 | -1 | Record<string, 1 | -1>
}

/** With `$each` an operand is modifiers; without it, one element. */
export const isModified = (operand: unknown): operand is Modified =>
  isPlainObject(operand) && '$each' in operand

const isWay = (way: unknown): boolean => way === 1 || way === -1

const isSort = (sort: unknown): boolean => {
  const ways = isPlainObject(sort) ? Object.values(sort) : [sort]
  return ways.length > 0 && ways.every(isWay)
}

/** Gives back the elements that the update adds. */
export function elementsOf(operator: string, operand: unknown): unknown[] {
  if (!isModified(operand)) return [operand]
  const unknown = Object.keys(operand).find((key) => !known[operator]!.includes(key))
  if (unknown) throw requestFailed(`Unrecognized clause in ${operator}: ${unknown}`)
  const { $each, $position, $slice, $sort } = operand
  if (!Array.isArray($each)) throw requestFailed(`The argument to $each in ${operator} must be an array`)
  for (const number of [$position, $slice])
    if (number !== undefined && !Number.isInteger(number))
      throw requestFailed(`$position and $slice in ${operator} must be integers`)
  if ($sort !== undefined && !isSort($sort))
    throw requestFailed(`The $sort of ${operator} is 1, -1 or fields with 1 or -1`)
  return $each
}
