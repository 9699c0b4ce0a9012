import { equalValues } from '../../values/order'
import { isModified } from '../modifiers'
import type { UpdateOperator } from '../operator'
import { currentArray } from './array'

export const $addToSet: UpdateOperator = (current, operand, path) => {
  const values = isModified(operand) ? operand.$each : [operand]
  const set = [...(currentArray('$addToSet', current, path) ?? [])]
  const before = set.length
  for (const value of values) if (!set.some((member) => equalValues(member, value))) set.push(value)
  return current !== undefined && set.length === before ? current : set
}
