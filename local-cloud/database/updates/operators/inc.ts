import type { UpdateOperator } from '../operator'
import { currentNumber, numberOperand } from './number'

export const $inc: UpdateOperator = (current, by, path) =>
  currentNumber('$inc', current, path) + numberOperand('$inc', by)
