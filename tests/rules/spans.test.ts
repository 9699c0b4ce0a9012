import type { Span } from '@contract/lesson'
import { earliest, secondsOf, unionOf, within, without } from '@domain/spans'
import fc from 'fast-check'
import { cases } from '../drive/cases'

const anySpan = fc.tuple(fc.nat(300), fc.nat(300)).map(([a, b]): Span => [Math.min(a, b), Math.max(a, b)])
const anySpans = fc.array(anySpan, { maxLength: 12 })

/** Seconds one by one: the slow way that nobody doubts. */
const set = (spans: readonly Span[]): Set<number> =>
  new Set(spans.flatMap(([from, to]) => Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i)))
const numbers = (spans: readonly Span[]) => [...set(spans)].sort((a, b) => a - b)

describe('spans', () => {
  it('in a union are ordered, apart, and cover what was given', () => {
    fc.assert(
      fc.property(anySpans, (spans) => {
        const union = unionOf(spans)
        expect(numbers(union)).toEqual(numbers(spans))
        for (const [i, [from, to]] of union.entries()) {
          expect(from).toBeLessThan(to)
          if (i > 0) expect(union[i - 1]![1]).toBeLessThan(from)
        }
      }),
      cases(200),
    )
  })

  it('without others are the seconds that those have not', () => {
    fc.assert(
      fc.property(anySpans, anySpans, (spans, known) => {
        const theirs = set(known)
        expect(numbers(without(spans, known))).toEqual(numbers(spans).filter((sec) => !theirs.has(sec)))
      }),
      cases(200),
    )
  })

  it('clipped keep their earliest seconds', () => {
    fc.assert(
      fc.property(anySpans, fc.nat(400), (spans, sec) => {
        expect(numbers(earliest(spans, sec))).toEqual(numbers(spans).slice(0, sec))
      }),
      cases(200),
    )
  })

  it('given are left as they were', () => {
    const given: Span[] = [
      [30, 60],
      [0, 40],
    ]
    unionOf(given)
    without(given, [[10, 20]])
    expect(given).toEqual([
      [30, 60],
      [0, 40],
    ])
  })

  it('beyond the timeline are cut off, and count no second twice', () => {
    expect(within([[50, 90]], 60)).toEqual([[50, 60]])
    expect(within([[70, 90]], 60)).toEqual([])
    expect(
      secondsOf([
        [0, 10],
        [5, 20],
      ]),
    ).toBe(20)
    expect(earliest([[0, 10]], -1)).toEqual([])
  })
})
