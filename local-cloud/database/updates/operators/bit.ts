import { requestFailed } from '../../failures'
import { isPlainObject } from '../../values/document'
import type { UpdateOperator } from '../operator'

const operations: Record<string, (a: number, b: number) => number> = {
  and: (a, b) => a & b,
  or: (a, b) => a | b,
  xor: (a, b) => a ^ b,
}

export const $bit: UpdateOperator = (current, operand, path) => {
  const [name = '', value] = isPlainObject(operand) ? (Object.entries(operand)[0] ?? []) : []
  const operation = operations[name]
  if (!operation || !Number.isInteger(value)) throw requestFailed('$bit takes and, or or xor with an integer')
  if (current !== undefined && !Number.isInteger(current))
    throw requestFailed(`Cannot apply $bit to a value of non-integral type at '${path}'`)
  return operation((current as number | undefined) ?? 0, value as number)
}
