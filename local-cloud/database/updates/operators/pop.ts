import { requestFailed } from '../../failures'
import type { UpdateOperator } from '../operator'
import { currentArray } from './array'

export const $pop: UpdateOperator = (current, end, path) => {
  if (end !== 1 && end !== -1) throw requestFailed('$pop expects 1 or -1')
  const array = currentArray('$pop', current, path)
  if (!array || array.length === 0) return current
  return end === 1 ? array.slice(0, -1) : array.slice(1)
}
