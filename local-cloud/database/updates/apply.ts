import { requestFailed, unsupported } from '../failures'
import { type Document, isPlainObject, type Query } from '../values/document'
import { assertNoConflicts } from './conflicts'
import type { UpdateOperator } from './operator'
import { $addToSet } from './operators/addToSet'
import { $bit } from './operators/bit'
import { $inc } from './operators/inc'
import { $max } from './operators/max'
import { $min } from './operators/min'
import { $mul } from './operators/mul'
import { $pop } from './operators/pop'
import { $pull } from './operators/pull'
import { $pullAll } from './operators/pullAll'
import { $push } from './operators/push'
import { $set } from './operators/set'
import { exactPaths } from './positions'
import { getAt, setAt, unsetAt } from './set-path'

const operators: Record<string, UpdateOperator> = {
  $addToSet,
  $bit,
  $inc,
  $max,
  $min,
  $mul,
  $pop,
  $pull,
  $pullAll,
  $push,
  $set,
}

/**
 * The document after an update. `query` is what found it: the positional `$` needs it.
 * Own operators rather than mingo's: those pass over every type error that MongoDB reports, and copy whole documents.
 */
export function applyUpdate(document: Document, update: Query, query: Query): Document {
  assertNoConflicts(update)
  let result: unknown = document
  for (const [operator, fields] of Object.entries(update)) {
    if (!isPlainObject(fields)) throw requestFailed(`Modifiers operate on fields, ${operator} has none`)
    for (const [path, operand] of Object.entries(fields))
      for (const segments of exactPaths(result, path, query))
        result = applyOne(result, operator, segments, operand)
  }
  return result as Document
}

function applyOne(document: unknown, name: string, segments: readonly string[], operand: unknown): unknown {
  if (name === '$unset') return unsetAt(document, segments)
  if (name === '$rename') return rename(document, segments, operand)
  const operator = operators[name]
  if (!operator) throw unsupported(`the update operator ${name}`)
  const path = segments.join('.')
  const current = getAt(document, segments)
  const next = operator(current, operand, path)
  return next === current ? document : setAt(document, segments, next, path)
}

function rename(document: unknown, segments: readonly string[], target: unknown): unknown {
  if (typeof target !== 'string') throw requestFailed("The 'to' field for $rename must be a string")
  const value = getAt(document, segments)
  return value === undefined ? document : setAt(unsetAt(document, segments), target.split('.'), value, target)
}
