import { requestFailed } from '../failures'
import { isPlainObject } from '../values/document'
import { isPosition } from '../values/path'

/** The value at an exact path, positions written out; undefined when there is none. */
export const getAt = (value: unknown, segments: readonly string[]): unknown =>
  segments.reduce<unknown>((inner, segment) => {
    if (Array.isArray(inner)) return isPosition(segment) ? inner[Number(segment)] : undefined
    return isPlainObject(inner) ? inner[segment] : undefined
  }, value)

/** A copy that shares what doesn't change. Missing parents are made; a scalar in the way is an error, as in MongoDB. */
export function setAt(
  value: unknown,
  [head, ...rest]: readonly string[],
  next: unknown,
  path: string,
): unknown {
  if (head === undefined) return next
  if (Array.isArray(value)) {
    if (!isPosition(head))
      throw requestFailed(`Cannot create field '${head}' in an array element of '${path}'`)
    const copy = [...value]
    while (copy.length < Number(head)) copy.push(null)
    copy[Number(head)] = setAt(copy[Number(head)], rest, next, path)
    return copy
  }
  if (value !== undefined && !isPlainObject(value))
    throw requestFailed(`Cannot create field '${head}' in element of '${path}' that is no object`)
  return { ...value, [head]: setAt(value?.[head], rest, next, path) }
}

/** Takes a field away; an array keeps its length and a null in that place. */
export function unsetAt(value: unknown, [head = '', ...rest]: readonly string[]): unknown {
  if (Array.isArray(value)) {
    if (!isPosition(head) || Number(head) >= value.length) return value
    return value.map((element, i) =>
      i !== Number(head) ? element : rest.length > 0 ? unsetAt(element, rest) : null,
    )
  }
  if (!isPlainObject(value) || !(head in value)) return value
  if (rest.length > 0) return { ...value, [head]: unsetAt(value[head], rest) }
  const { [head]: _, ...others } = value
  return others
}
