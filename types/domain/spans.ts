import type { Span } from '@contract/lesson'

/**
 * Spans in order, none empty, none touching another: the union of whatever is given.
 * @example unionOf([[30, 60], [0, 10], [10, 40]]) // [[0, 60]]
 */
export function unionOf(spans: readonly Span[]): Span[] {
  const union: Span[] = []
  for (const [from, to] of spans.filter(([a, b]) => b > a).sort(([a], [b]) => a - b)) {
    const last = union.at(-1)
    if (last && from <= last[1]) last[1] = Math.max(last[1], to)
    else union.push([from, to])
  }
  return union
}

/**
 * What of `spans` is not in `known`.
 * @example without([[0, 60]], [[10, 20]]) // [[0, 10], [20, 60]]
 */
export function without(spans: readonly Span[], known: readonly Span[]): Span[] {
  let left = unionOf(spans)
  for (const [from, to] of unionOf(known)) {
    left = left.flatMap(([a, b]): Span[] =>
      b <= from || a >= to
        ? [[a, b]]
        : [
            [a, Math.min(b, from)],
            [Math.max(a, to), b],
          ],
    )
  }
  return left.filter(([a, b]) => b > a)
}

/**
 * How many seconds some spans cover.
 * @example secondsOf([[0, 10], [5, 20]]) // 20
 */
export const secondsOf = (spans: readonly Span[]): number =>
  unionOf(spans).reduce((sum, [from, to]) => sum + to - from, 0)

/**
 * The earliest `sec` seconds of some spans; the rest is clipped.
 * @example earliest([[0, 10], [20, 40]], 15) // [[0, 10], [20, 25]]
 */
export function earliest(spans: readonly Span[], sec: number): Span[] {
  let left = Math.max(0, Math.floor(sec))
  return unionOf(spans).flatMap(([from, to]): Span[] => {
    const taken = Math.min(left, to - from)
    left -= taken
    return taken > 0 ? [[from, from + taken]] : []
  })
}

/**
 * Spans cut to a timeline.
 * @example within([[-5, 10], [50, 90]], 60) // [[0, 10], [50, 60]]
 */
export const within = (spans: readonly Span[], durationSec: number): Span[] =>
  unionOf(spans.map(([from, to]): Span => [Math.max(0, from), Math.min(durationSec, to)]))
