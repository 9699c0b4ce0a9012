import type { UpdateOperator } from '../operator'

export const $set: UpdateOperator = (_current, value) => value
