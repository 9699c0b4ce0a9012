export type DocumentId = string | number

/** A stored document is never changed in place: an update makes a new one that shares what it can. */
export interface Document {
  readonly _id: DocumentId
  readonly [field: string]: unknown
}

export type Query = Readonly<Record<string, unknown>>

/** Field and direction in order of weight. */
export type Order = readonly (readonly [path: string, direction: 1 | -1])[]

export const isPlainObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype

export const hasOperators = (value: unknown): value is Record<string, unknown> =>
  isPlainObject(value) && Object.keys(value).some((key) => key.startsWith('$'))

/** Freezes all the way down, so that a test notices whoever would change a stored document. */
export function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  Object.freeze(value)
  for (const part of Object.values(value)) deepFreeze(part)
  return value
}
