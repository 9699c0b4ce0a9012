import { requestFailed } from '../../failures'

/** The array at a path, or null when the field is missing; anything else there is an error. */
export function currentArray(operator: string, current: unknown, path: string): readonly unknown[] | null {
  if (current === undefined) return null
  if (Array.isArray(current)) return current
  throw requestFailed(`Cannot apply ${operator} to a non-array value at '${path}'`)
}
