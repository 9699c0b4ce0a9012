import { requestFailed } from '../../failures'
import { isPlainObject } from '../../values/document'
import { equalValues } from '../../values/order'
import type { UpdateOperator } from '../operator'
import { currentArray } from './array'

export const $addToSet: UpdateOperator = (current, operand, path) => {
  const values = isPlainObject(operand) && '$each' in operand ? operand.$each : [operand]
  if (!Array.isArray(values))
    throw requestFailed(`The argument to $each in $addToSet must be an array at '${path}'`)
  const set = [...(currentArray('$addToSet', current, path) ?? [])]
  const before = set.length
  for (const value of values) if (!set.some((member) => equalValues(member, value))) set.push(value)
  return current !== undefined && set.length === before ? current : set
}
