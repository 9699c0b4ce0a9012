import { hasOperators, isPlainObject, type Query } from '../values/document'

export interface Edge {
  value: unknown
  /** Whether the value itself belongs to the range. */
  inclusive: boolean
}

/** What a query asks of one field that an index can use. */
export interface FieldBounds {
  oneOf?: readonly unknown[]
  low?: Edge
  high?: Edge
}

export interface QueryBounds {
  fields: Map<string, FieldBounds>
  /** Whether the bounds say everything the query says. */
  complete: boolean
  /** The branches of the query's first `$or`. */
  or: readonly Query[] | null
}

const indexable = (value: unknown): boolean =>
  value === null || ['string', 'number', 'boolean'].includes(typeof value) || value instanceof Date

/** Reads the conditions that must all hold; whatever isn't understood only makes the bounds incomplete. */
export function boundsOf(query: Query): QueryBounds {
  const bounds: QueryBounds = { fields: new Map(), complete: true, or: null }
  addConditions(query, bounds)
  return bounds
}

function addConditions(query: Query, bounds: QueryBounds): void {
  for (const [field, condition] of Object.entries(query)) {
    if (field === '$and' && Array.isArray(condition)) {
      for (const part of condition) if (isPlainObject(part)) addConditions(part, bounds)
    } else if (field === '$or' && Array.isArray(condition) && !bounds.or) {
      bounds.or = condition.filter(isPlainObject)
      bounds.complete = false
    } else if (field.startsWith('$')) bounds.complete = false
    else addField(field, condition, bounds)
  }
}

function addField(field: string, condition: unknown, bounds: QueryBounds): void {
  const found = bounds.fields.get(field) ?? {}
  bounds.fields.set(field, found)
  const operators = hasOperators(condition) ? Object.entries(condition) : [['$eq', condition] as const]
  for (const [operator, operand] of operators)
    if (!addOperator(found, operator, operand)) bounds.complete = false
}

/** False when the bounds say less than the operator does. */
function addOperator(found: FieldBounds, operator: string, operand: unknown): boolean {
  if (operator === '$all' && Array.isArray(operand)) {
    if (operand.length > 0) addOperator(found, '$eq', operand[0])
    return false
  }
  if (operator === '$in' && Array.isArray(operand)) {
    if (found.oneOf || !operand.every(indexable)) return false
    found.oneOf = operand
    return true
  }
  if (!indexable(operand)) return false
  if (operator === '$eq') return takeEqual(found, operand)
  const inclusive = operator === '$gte' || operator === '$lte'
  if (operator === '$gt' || operator === '$gte') return takeEdge(found, 'low', { value: operand, inclusive })
  if (operator === '$lt' || operator === '$lte') return takeEdge(found, 'high', { value: operand, inclusive })
  return false
}

function takeEqual(found: FieldBounds, value: unknown): boolean {
  if (found.oneOf?.length === 1) return false
  const narrowed = found.oneOf === undefined
  found.oneOf = [value]
  return narrowed && value !== null
}

function takeEdge(found: FieldBounds, side: 'low' | 'high', edge: Edge): boolean {
  if (found[side] || edge.value === null) return false
  found[side] = edge
  return true
}
