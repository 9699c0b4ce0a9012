import { evalExpr } from 'mingo/core'
import type { Options } from 'mingo/types'
import { requestFailed } from '../failures'
import { compareValues } from '../values/order'

/**
 * In an expression any two values compare, missing below null, arrays whole; mingo applies the rules of a query,
 * where only values of one type compare and missing equals null.
 */
const comparison =
  <Result>(name: string, answer: (order: number) => Result) =>
  (document: unknown, operands: unknown, options: Options): Result => {
    if (!Array.isArray(operands) || operands.length !== 2)
      throw requestFailed(`Expression ${name} takes exactly 2 arguments`)
    const [left, right] = evalExpr(document, operands, options) as [unknown, unknown]
    return answer(compareValues(left, right))
  }

export const comparisons = {
  $eq: comparison('$eq', (order) => order === 0),
  $ne: comparison('$ne', (order) => order !== 0),
  $gt: comparison('$gt', (order) => order > 0),
  $gte: comparison('$gte', (order) => order >= 0),
  $lt: comparison('$lt', (order) => order < 0),
  $lte: comparison('$lte', (order) => order <= 0),
  $cmp: comparison('$cmp', Math.sign),
}
