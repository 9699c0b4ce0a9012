import type { IndexKey } from '../indexes/index-keys'
import type { IndexField, SortedIndex, Span } from '../indexes/sorted-index'
import { compareValues, rankOf } from '../values/order'
import type { FieldBounds } from './bounds'

/** Beyond this many combinations of `$in` values an index saves nothing. */
const maxPoints = 2_000

export interface IndexSpans {
  spans: Span[]
  /** How many leading fields are pinned to one value each. */
  pinned: number
  /** How many leading fields the bounds use at all. */
  used: number
  count: number
}

const wholeSpan = (size: number): IndexSpans => ({
  spans: [{ from: 0, to: size }],
  pinned: 0,
  used: 0,
  count: size,
})

/** The parts of an index that can hold what the bounds ask for: equalities on leading fields, then one range. */
export function spansOf<Slot>(index: SortedIndex<Slot>, bounds: Map<string, FieldBounds>): IndexSpans {
  let points: unknown[][] = [[]]
  let [pinned, used] = [0, 0]
  let range: FieldBounds | null = null
  for (const { path } of index.fields) {
    const bound = bounds.get(path)
    if (bound?.oneOf && points.length * bound.oneOf.length <= maxPoints) {
      const values = distinct(bound.oneOf)
      points = points.flatMap((point) => values.map((value) => [...point, value]))
      used++
      if (points.length === 1) pinned = used
      continue
    }
    range = bound && (bound.low || bound.high) ? bound : null
    if (range) used++
    break
  }
  if (used === 0) return wholeSpan(index.size())
  const spans = points.map((point) => index.span(locate(index.fields, point, range, index.multi())))
  return { spans, pinned, used, count: spans.reduce((sum, { from, to }) => sum + to - from, 0) }
}

const distinct = (values: readonly unknown[]): unknown[] =>
  values.filter((value, i) => values.findIndex((other) => compareValues(other, value) === 0) === i)

function locate(
  fields: readonly IndexField[],
  point: readonly unknown[],
  range: FieldBounds | null,
  multi: boolean,
) {
  const side = range && sideOf(range, multi)
  return (key: IndexKey): number => {
    for (let i = 0; i < point.length; i++) {
      const order = compareValues(key[i], point[i]) * fields[i]!.direction
      if (order !== 0) return order
    }
    return side ? side(key[point.length]) * fields[point.length]!.direction : 0
  }
}

/** Below, inside or above a range. Two edges may be met by two elements of one array, so then only one is used. */
function sideOf({ low, high }: FieldBounds, multi: boolean): (value: unknown) => number {
  const upper = multi && low ? undefined : high
  const rank = rankOf((low ?? high)!.value)
  return (value) => {
    const byRank = rankOf(value) - rank
    if (byRank !== 0) return byRank
    if (low) {
      const order = compareValues(value, low.value)
      if (order < 0 || (order === 0 && !low.inclusive)) return -1
    }
    if (upper) {
      const order = compareValues(value, upper.value)
      if (order > 0 || (order === 0 && !upper.inclusive)) return 1
    }
    return 0
  }
}
