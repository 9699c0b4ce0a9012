import { requestFailed } from '../../failures'
import { equalValues } from '../../values/order'
import type { UpdateOperator } from '../operator'
import { currentArray } from './array'

export const $pullAll: UpdateOperator = (current, values, path) => {
  if (!Array.isArray(values)) throw requestFailed('$pullAll requires an array argument')
  const array = currentArray('$pullAll', current, path)
  if (!array) return current
  const kept = array.filter((element) => !values.some((value) => equalValues(element, value)))
  return kept.length === array.length ? current : kept
}
