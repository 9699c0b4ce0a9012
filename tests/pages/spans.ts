import type { Span } from '@contract/lesson'
import fc from 'fast-check'

/** What somebody may have seen of a timeline, in any order and overlapping. */
export const anyNumberOfSpans = (durationSec: number): fc.Arbitrary<Span[]> =>
  fc.array(
    fc
      .tuple(fc.nat(durationSec), fc.nat(durationSec))
      .map(([a, b]): Span => [Math.min(a, b), Math.max(a, b)]),
    { maxLength: 12 },
  )
