import { requestFailed } from '../failures'
import { isPlainObject, type Query } from '../values/document'

/** Two operators may not touch the same field, nor a field and a part of it; and nothing may touch `_id`. */
export function assertNoConflicts(update: Query): void {
  const taken: string[] = []
  for (const [operator, fields] of Object.entries(update)) {
    if (!isPlainObject(fields)) continue
    for (const [path, operand] of Object.entries(fields)) {
      take(path, taken)
      if (operator === '$rename' && typeof operand === 'string') take(operand, taken)
    }
  }
}

function take(path: string, taken: string[]): void {
  if (path === '_id' || path.startsWith('_id.'))
    throw requestFailed(`Performing an update on the path '${path}' would modify the immutable field '_id'`)
  const other = taken.find(
    (seen) => seen === path || seen.startsWith(`${path}.`) || path.startsWith(`${seen}.`),
  )
  if (other !== undefined)
    throw requestFailed(`Updating the path '${path}' would create a conflict at '${other}'`)
  taken.push(path)
}
