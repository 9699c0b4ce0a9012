import type { UpdateOperator } from '../operator'
import { currentNumber, numberOperand } from './number'

export const $mul: UpdateOperator = (current, by, path) =>
  currentNumber('$mul', current, path) * numberOperand('$mul', by)
