import type { Span } from '@contract/lesson'
import { secondsOf, unionOf, without } from '@domain/spans'
import fc from 'fast-check'
import { dueAfter, takeReport } from '../../src/learning/report-due'
import { newWatch, step, type Watch, type WatchEvent, wholeSeconds } from '../../src/learning/watch-state'
import { cases } from '../drive/cases'

const video = { medium: 'video' as const, durationSec: 600, positionSec: 0 }
const audio = { ...video, medium: 'audio' as const, durationSec: 3_000 }

/** Events, each so many milliseconds after the one before. */
const following = (watch: Watch, ...events: [number, WatchEvent][]) => {
  let nowMs = watch.lastMs
  return events.reduce((now, [ms, event]) => {
    nowMs += ms
    return step(now, event, nowMs)
  }, watch)
}
const playedFrom = (positionSec: number, lesson: typeof video | typeof audio = video) =>
  following(newWatch(lesson, 0), [0, { kind: 'play', positionSec }])

describe('what counts as played', () => {
  test('consecutive ticks make one stretch, and a second counts once it is covered to its end', () => {
    const watch = following(
      playedFrom(10),
      [250, { kind: 'tick', positionSec: 10.25 }],
      [700, { kind: 'tick', positionSec: 10.95 }],
      [200, { kind: 'tick', positionSec: 11.15 }],
    )
    expect(watch.unsent).toEqual([[10, 11.15]])
    expect(wholeSeconds(watch.unsent)).toEqual([[10, 11]])
  })

  test('a tick further on than playing can have come is a jump, forwards or backwards', () => {
    const ahead = following(playedFrom(0), [250, { kind: 'tick', positionSec: 1.31 }])
    expect(ahead.unsent).toEqual([])
    const faster = following(
      playedFrom(0),
      [0, { kind: 'rate', rate: 2 }],
      [900, { kind: 'tick', positionSec: 1.8 }],
    )
    expect(faster.unsent).toEqual([[0, 1.8]])
    const back = following(playedFrom(100), [250, { kind: 'tick', positionSec: 20 }])
    expect(back.unsent).toEqual([])
  })

  test('ticks that a busy phone holds back for seconds cost nothing of what played meanwhile', () => {
    const watch = following(
      playedFrom(0),
      [2_000, { kind: 'tick', positionSec: 2 }],
      [1_500, { kind: 'tick', positionSec: 3.5 }],
      [4_500, { kind: 'tick', positionSec: 8 }],
    )
    expect(watch.unsent).toEqual([[0, 8]])
    const jumped = following(playedFrom(0), [2_000, { kind: 'tick', positionSec: 4 }])
    expect(jumped.unsent).toEqual([])
  })

  test('a tick from before a move does not cost the first second after it', () => {
    const watch = following(
      playedFrom(300),
      [250, { kind: 'tick', positionSec: 300.25 }],
      [50, { kind: 'seek', positionSec: 120 }],
      [200, { kind: 'tick', positionSec: 300.5 }],
      [250, { kind: 'tick', positionSec: 120.25 }],
      [800, { kind: 'tick', positionSec: 121.05 }],
    )
    expect(wholeSeconds(watch.unsent)).toEqual([[120, 121]])
  })

  test('a tick while paused counts nothing', () => {
    const watch = following(
      playedFrom(0),
      [250, { kind: 'pause', positionSec: 0.25 }],
      [250, { kind: 'tick', positionSec: 0.5 }],
    )
    expect(watch.unsent).toEqual([[0, 0.25]])
  })

  test('the end covers the last second of media that is a little shorter than its timeline', () => {
    const near = playedFrom(598.9)
    const end = following(
      near,
      [250, { kind: 'tick', positionSec: 599.15 }],
      [250, { kind: 'ended', positionSec: 599.4 }],
    )
    expect(wholeSeconds(end.unsent)).toEqual([[599, 600]])
    const pausedFirst = following(
      near,
      [250, { kind: 'pause', positionSec: 599.2 }],
      [10, { kind: 'ended', positionSec: 599.2 }],
    )
    expect(wholeSeconds(pausedFirst.unsent)).toEqual([[599, 600]])
  })

  test('audio under a locked screen counts by where it stands at the return', () => {
    const hidden = following(playedFrom(60, audio), [0, { kind: 'hide', positionSec: 60 }])
    const back = following(hidden, [2_400_000, { kind: 'back', positionSec: 2_460 }])
    expect(wholeSeconds(back.unsent)).toEqual([[60, 2_460]])
    expect(dueAfter(hidden, back, { kind: 'back', positionSec: 2_460 }, 2_400_000)).toBe('background')
  })

  test('audio that was moved ahead on the lock screen counts nothing of the jump', () => {
    const hidden = following(playedFrom(60, audio), [0, { kind: 'hide', positionSec: 60 }])
    expect(following(hidden, [60_000, { kind: 'back', positionSec: 2_000 }]).unsent).toEqual([])
  })

  test('a video that is hidden has stopped', () => {
    const watch = following(
      playedFrom(60),
      [0, { kind: 'hide', positionSec: 60 }],
      [30_000, { kind: 'back', positionSec: 90 }],
    )
    expect(watch.unsent).toEqual([])
  })
})

describe('when a report is due', () => {
  const unsent = (sec: number): Watch => ({
    ...newWatch(video, 0),
    lastSec: sec,
    positionSec: sec,
    unsent: [[0, sec]],
  })

  test('once a minute of continuous play', () => {
    const event: WatchEvent = { kind: 'tick', positionSec: 59 }
    expect(dueAfter(unsent(59), unsent(59), event, 59_999)).toBeNull()
    expect(dueAfter(unsent(59), unsent(59), event, 60_000)).toBe('regular')
  })

  test.each(['pause', 'hide', 'ended'] as const)('at %s only when 10 s are unsent', (kind) => {
    const event: WatchEvent = { kind, positionSec: 10 }
    expect(dueAfter(unsent(9.9), unsent(9.9), event, 9_900)).toBeNull()
    expect(dueAfter(unsent(10), unsent(10), event, 10_000)).toBe('extra')
  })

  test('audio that is hidden where the server does not follow it is told of first', () => {
    const jumped = following(playedFrom(0, audio), [0, { kind: 'seek', positionSec: 400 }])
    const event: WatchEvent = { kind: 'hide', positionSec: 400 }
    const hidden = step(jumped, event, 0)
    expect(dueAfter(jumped, hidden, event, 0)).toBe('extra')
    expect(takeReport(hidden, 'watched', 0).played).toEqual({ spans: [], positionSec: 400, how: 'watched' })
    const known = step(playedFrom(0, audio), { ...event, positionSec: 0 }, 0)
    expect(dueAfter(playedFrom(0, audio), known, event, 0)).toBeNull()
  })
})

describe('reports', () => {
  const move = fc.oneof(
    {
      weight: 8,
      arbitrary: fc.record({
        kind: fc.constant('tick' as const),
        by: fc.double({ min: 0.01, max: 1.2, noNaN: true }),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant('seek' as const),
        to: fc.double({ min: 0, max: 600, noNaN: true }),
      }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('pause' as const) }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('play' as const) }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('report' as const) }) },
  )

  test('together say every whole second that was played, and none twice from one stretch', () => {
    fc.assert(
      fc.property(fc.array(move, { maxLength: 150 }), (moves) => {
        let watch = playedFrom(0)
        const truth: Span[] = []
        const said: Span[] = []
        for (const [nth, one] of moves.entries()) {
          const nowMs = nth * 250
          const from = watch.positionSec
          if (one.kind === 'report') {
            const taken = takeReport(watch, 'watched', nowMs)
            said.push(...taken.played.spans)
            watch = taken.watch
            continue
          }
          const positionSec =
            one.kind === 'tick' ? Math.min(600, from + one.by) : one.kind === 'seek' ? one.to : from
          if (one.kind === 'tick' && watch.lastSec !== null) truth.push([from, positionSec])
          watch = step(watch, { kind: one.kind, positionSec }, nowMs)
        }
        said.push(...takeReport(watch, 'watched', 0).played.spans)
        expect(unionOf(said)).toEqual(wholeSeconds(truth))
        expect(
          secondsOf(
            without(
              said,
              truth.map(([a, b]): Span => [Math.floor(a), Math.ceil(b)]),
            ),
          ),
        ).toBe(0)
      }),
      cases(120),
    )
  })

  test('carry fractions, so that a second over two of them is said once', () => {
    const first = takeReport(
      { ...newWatch(video, 0), positionSec: 60.4, unsent: [[0.5, 60.4]] },
      'watched',
      0,
    )
    expect(first.played).toEqual({ spans: [[1, 60]], positionSec: 60, how: 'watched' })
    const on = { ...first.watch, positionSec: 90.2, unsent: [...first.watch.unsent, [60.4, 90.2] as Span] }
    expect(takeReport(on, 'watched', 0).played.spans).toEqual([[60, 90]])
  })

  test('hold at most the 200 spans that the contract takes, and leave the others for the next', () => {
    const many = [...Array(250).keys()].map((at): Span => [at * 2, at * 2 + 1])
    const first = takeReport({ ...newWatch(video, 0), unsent: many }, 'watched', 0)
    expect(first.played.spans).toHaveLength(200)
    expect(takeReport(first.watch, 'watched', 0).played.spans).toHaveLength(50)
  })
})
