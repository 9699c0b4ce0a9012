import { isPlainObject, type Query } from '../values/document'
import type { Stage } from './stages'

/**
 * What the first `$match` of a joined pipeline says by `$expr: { $eq: ['$field', '$$variable'] }`, as a plain query
 * that an index can serve. It may find too much: the pipeline itself still runs.
 */
export function joinConditions(pipeline: readonly Stage[], variables: Record<string, unknown>): Query {
  const match = pipeline[0]?.$match
  if (!isPlainObject(match) || !isPlainObject(match.$expr)) return {}
  const { $and, $eq } = match.$expr
  const parts = Array.isArray($and) ? $and : [{ $eq }]
  const found = parts.flatMap((part) => (isPlainObject(part) ? equality(part.$eq, variables) : []))
  return found.length > 0 ? { $and: found } : {}
}

function equality(operands: unknown, variables: Record<string, unknown>): Query[] {
  if (!Array.isArray(operands) || operands.length !== 2) return []
  const [field, variable] = [...operands].sort((a) => (isVariable(a) ? 1 : -1))
  if (typeof field !== 'string' || !/^\$[^$]/.test(field) || !isVariable(variable)) return []
  const name = String(variable).slice(2)
  const value = variables[name]
  return ['string', 'number', 'boolean'].includes(typeof value) ? [{ [field.slice(1)]: value }] : []
}

const isVariable = (operand: unknown): boolean => typeof operand === 'string' && operand.startsWith('$$')
