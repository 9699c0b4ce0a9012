import { requestFailed } from '../../failures'

export function numberOperand(operator: string, operand: unknown): number {
  if (typeof operand !== 'number') throw requestFailed(`Cannot apply ${operator} with a non-numeric argument`)
  return operand
}

export function currentNumber(operator: string, current: unknown, path: string): number {
  if (current === undefined) return 0
  if (typeof current === 'number') return current
  throw requestFailed(`Cannot apply ${operator} to a value of non-numeric type at '${path}'`)
}
