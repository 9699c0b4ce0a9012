import { compareValues } from '../../values/order'
import type { UpdateOperator } from '../operator'

export const $min: UpdateOperator = (current, value) =>
  current === undefined || compareValues(value, current) < 0 ? value : current
