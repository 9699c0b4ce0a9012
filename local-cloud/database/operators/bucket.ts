import { evalExpr } from 'mingo/core'
import { type Iterator, Lazy } from 'mingo/lazy'
import type { Options } from 'mingo/types'
import { requestFailed } from '../failures'
import { compareValues } from '../values/order'

interface Bucket {
  groupBy: unknown
  boundaries: unknown[]
  default?: unknown
  output?: Record<string, unknown>
}

/** Buckets without a document are left out; mingo gives them too. */
export function $bucket(documents: Iterator, spec: Bucket, options: Options): Iterator {
  const { groupBy, boundaries, output = { count: { $sum: 1 } } } = spec
  if (!boundaries.every((bound, i) => i === 0 || compareValues(boundaries[i - 1], bound) < 0))
    throw requestFailed("The 'boundaries' option to $bucket must be sorted in ascending order")
  const lowest = (value: unknown): unknown => {
    const above = boundaries.findIndex((bound) => compareValues(value, bound) < 0)
    if (above > 0) return boundaries[above - 1]
    if ('default' in spec) return spec.default
    throw requestFailed(
      '$switch could not find a matching branch for an input, and no default was specified.',
    )
  }
  return documents.transform((all) => {
    const buckets = new Map<unknown, unknown[]>()
    for (const document of all as unknown as unknown[]) {
      const key = lowest(evalExpr(document, groupBy, options))
      buckets.set(key, [...(buckets.get(key) ?? []), document])
    }
    const keys = [...buckets.keys()].sort(compareValues)
    return Lazy(keys.map((key) => ({ _id: key, ...(evalExpr(buckets.get(key), output, options) as object) })))
  })
}
