import { compileQuery } from '../../queries/match'
import { hasOperators, isPlainObject } from '../../values/document'
import { equalValues } from '../../values/order'
import type { UpdateOperator } from '../operator'
import { currentArray } from './array'

/** Removes the elements that equal a value, meet a condition, or are sub-documents that match a query. */
export const $pull: UpdateOperator = (current, condition, path) => {
  const array = currentArray('$pull', current, path)
  if (!array) return current
  const matches = elementTest(condition)
  const kept = array.filter((element) => !matches(element))
  return kept.length === array.length ? current : kept
}

function elementTest(condition: unknown): (element: unknown) => boolean {
  if (hasOperators(condition) || condition instanceof RegExp) {
    const matches = compileQuery({ element: condition })
    return (element) => matches({ element })
  }
  if (!isPlainObject(condition)) return (element) => equalValues(element, condition)
  const matches = compileQuery(condition)
  return (element) => isPlainObject(element) && matches(element)
}
