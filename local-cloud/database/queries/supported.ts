import { requestFailed, unsupported } from '../failures'
import { hasOperators, isPlainObject, type Query } from '../values/document'
import { assertOperand } from './operands'

const lists = new Set(['$in', '$nin', '$all'])
const plain = new Set([
  '$eq',
  '$ne',
  '$gt',
  '$gte',
  '$lt',
  '$lte',
  '$exists',
  '$mod',
  '$size',
  '$regex',
  '$options',
  '$type',
])

/** Names what isn't emulated instead of letting it match nothing. */
export function assertSupportedQuery(query: Query): void {
  for (const [field, condition] of Object.entries(query)) {
    if (field === '$expr') continue
    if (field === '$and' || field === '$or' || field === '$nor') assertBranches(field, condition)
    else if (field.startsWith('$')) throw unsupported(`the query operator ${field}`)
    else if (hasOperators(condition)) assertOperators(condition)
  }
}

function assertBranches(operator: string, branches: unknown): void {
  if (!Array.isArray(branches) || branches.length === 0 || !branches.every(isPlainObject))
    throw requestFailed(`${operator} must be a nonempty array of objects`)
  for (const branch of branches) assertSupportedQuery(branch)
}

function assertOperators(condition: Record<string, unknown>): void {
  for (const [operator, operand] of Object.entries(condition)) {
    if (!operator.startsWith('$')) throw requestFailed(`unknown operator: ${operator}`)
    if (lists.has(operator)) {
      if (!Array.isArray(operand)) throw requestFailed(`${operator} needs an array`)
      for (const element of operand) if (hasOperators(element)) assertOperators(element)
    } else if (operator === '$not') {
      if (hasOperators(operand)) assertOperators(operand)
      else if (!(operand instanceof RegExp)) throw requestFailed('$not needs a regex or a document')
    } else if (operator === '$elemMatch') {
      if (!isPlainObject(operand)) throw requestFailed('$elemMatch needs an Object')
      assertElementCriteria(operand)
    } else if (plain.has(operator)) assertOperand(operator, operand)
    else throw unsupported(`the query operator ${operator}`)
  }
}

const assertElementCriteria = (criteria: Record<string, unknown>): void =>
  hasOperators(criteria) && !Object.keys(criteria).every((key) => ['$and', '$or', '$nor'].includes(key))
    ? assertOperators(criteria)
    : assertSupportedQuery(criteria)
