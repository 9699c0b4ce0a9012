import { Query } from 'mingo/query'
import type { Options } from 'mingo/types'
import { hasOperators, isPlainObject } from '../values/document'
import { arraysAt } from '../values/path'

type Criteria = Record<string, unknown>

const asksForFields = (criteria: Criteria): boolean =>
  !hasOperators(criteria) || Object.keys(criteria).every((key) => ['$and', '$or', '$nor'].includes(key))

/** mingo lets `{ field: … }` match a scalar element; MongoDB asks for a sub-document. */
export function elementMatcher(criteria: Criteria, options: Options): (element: unknown) => boolean {
  if (asksForFields(criteria)) {
    const query = new Query<Criteria>(criteria, options)
    return (element) => (isPlainObject(element) || Array.isArray(element)) && query.test(element as Criteria)
  }
  const query = new Query<Criteria>({ element: criteria }, options)
  return (element) => query.test({ element })
}

export function $elemMatch(field: string, criteria: Criteria, options: Options) {
  const segments = field.split('.')
  const matches = elementMatcher(criteria, options)
  return (document: unknown): boolean => arraysAt(document, segments).some((array) => array.some(matches))
}
