/**
 * What one update operator makes of the value at one exact path: `undefined` in is a missing field,
 * and the same value back leaves the document as it is.
 */
export type UpdateOperator = (current: unknown, operand: unknown, path: string) => unknown
