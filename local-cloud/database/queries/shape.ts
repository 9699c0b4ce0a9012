import { hasOperators, isPlainObject, type Order, type Query } from '../values/document'

const shape = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.some(isPlainObject) ? value.map(shape) : '?'
  if (!isPlainObject(value)) return '?'
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, conditionShape(key, inner)]))
}

const conditionShape = (key: string, value: unknown): unknown =>
  hasOperators(value) || ['$and', '$or', '$nor', '$not', '$elemMatch'].includes(key) ? shape(value) : '?'

/** A query without its values, so that the same query always counts as one: `{"name":"?"} sort {"at":-1}`. */
export function shapeOf(query: Query, order: Order): string {
  const sort = order.length > 0 ? ` sort ${JSON.stringify(Object.fromEntries(order))}` : ''
  return JSON.stringify(shape(query)) + sort
}
