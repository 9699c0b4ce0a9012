import { type Iterator, Lazy } from 'mingo/lazy'
import { isPlainObject } from '../values/document'

interface Unwind {
  path: string
  includeArrayIndex?: string
  preserveNullAndEmptyArrays?: boolean
}
type Fields = Record<string, unknown>

const at = (value: unknown, segments: readonly string[]): unknown =>
  segments.reduce<unknown>((inner, segment) => (isPlainObject(inner) ? inner[segment] : undefined), value)

/** A copy with another value at a path of sub-documents; undefined removes the field. */
function withValue(document: Fields, [head = '', ...rest]: readonly string[], value: unknown): Fields {
  const inner = document[head]
  const next = rest.length > 0 ? (isPlainObject(inner) ? withValue(inner, rest, value) : inner) : value
  const { [head]: _, ...others } = document
  return next === undefined ? others : { ...document, [head]: next }
}

/** One document for each element. mingo loses empty texts and empty sub-documents on the way. */
export function $unwind(documents: Iterator, spec: string | Unwind): Iterator {
  const { path, includeArrayIndex, preserveNullAndEmptyArrays }: Unwind =
    typeof spec === 'string' ? { path: spec } : spec
  const segments = path.slice(1).split('.')
  const numbered = (document: Fields, index: number | null): Fields =>
    includeArrayIndex ? { ...document, [includeArrayIndex]: index } : document

  const unwound = (document: Fields): Fields[] => {
    const value = at(document, segments)
    if (Array.isArray(value) && value.length > 0)
      return value.map((element, i) => numbered(withValue(document, segments, element), i))
    const empty = value === null || value === undefined || Array.isArray(value)
    if (!empty) return [numbered(document, null)]
    if (!preserveNullAndEmptyArrays) return []
    return [numbered(Array.isArray(value) ? withValue(document, segments, undefined) : document, null)]
  }
  return documents.transform((all) => Lazy((all as unknown as Fields[]).flatMap(unwound)))
}
