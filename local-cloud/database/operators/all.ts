import { Query } from 'mingo/query'
import type { Options } from 'mingo/types'

/** Every operand must match, as a value or as an `$elemMatch`, on its own: so it is many conditions on one field. */
export function $all(field: string, operands: readonly unknown[], options: Options) {
  const isElemMatch = (operand: unknown): boolean =>
    typeof operand === 'object' && operand !== null && '$elemMatch' in operand
  const queries = operands.map(
    (operand) => new Query<object>({ [field]: isElemMatch(operand) ? operand : { $in: [operand] } }, options),
  )
  return (document: object): boolean => queries.length > 0 && queries.every((query) => query.test(document))
}
