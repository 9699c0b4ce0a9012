import { requestFailed, unsupported } from '../failures'
import { isPlainObject, type Query } from '../values/document'
import { assertFieldName } from '../values/field-names'
import { isPosition } from '../values/path'
import { assertStorable } from '../values/storable'
import { elementsOf } from './modifiers'

const supported = new Set([
  '$addToSet',
  '$bit',
  '$inc',
  '$max',
  '$min',
  '$mul',
  '$pop',
  '$pull',
  '$pullAll',
  '$push',
  '$rename',
  '$set',
  '$unset',
])
/** Those whose operand becomes part of the document. */
const storing = new Set(['$max', '$min', '$set'])

/** Refuses an update before any document is touched. */
export function assertUpdate(update: Query): void {
  for (const [operator, fields] of Object.entries(update)) {
    if (!operator.startsWith('$'))
      throw requestFailed(`the update names the field '${operator}' outside any operator`)
    if (!supported.has(operator)) throw unsupported(`the update operator ${operator}`)
    if (!isPlainObject(fields)) throw requestFailed(`${operator} takes fields`)
    for (const [path, operand] of Object.entries(fields)) {
      assertPath(path)
      if (storing.has(operator)) assertStorable(operand)
      if (operator === '$rename') assertPath(String(operand))
      if (operator === '$push' || operator === '$addToSet') assertStorable(elementsOf(operator, operand))
    }
  }
}

function assertPath(path: string): void {
  for (const segment of path.split('.')) {
    if (segment === '') throw requestFailed(`The update path '${path}' contains an empty field name`)
    if (!isPosition(segment) && segment !== '$' && !segment.startsWith('$[')) assertFieldName(segment)
  }
}
