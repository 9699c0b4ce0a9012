import type { Span } from '@contract/lesson'
import type { Played } from '@contract/study'
import { secondsOf, unionOf } from '@domain/spans'
import type { PlaybackRecord, PlaybackSession } from '@records/index'
import fc from 'fast-check'
import { ruleOn } from '../../cloudfunctions/study/rules/crediting'
import { cases } from '../drive/cases'
import { at, later, lesson, playing } from './playing'

const EVENING = at('2026-12-15T19:30:00')
const watched = (...spans: Span[]): Played => ({ spans, positionSec: spans.at(-1)?.[1] ?? 0, how: 'watched' })

/** Reports one after another into one session, as the server keeps it. */
function student(playback: PlaybackRecord) {
  let session: PlaybackSession = playback.sessions[0]!
  let record = playback
  let known: Span[] = []
  return {
    report(played: Played, now: Date) {
      const { offline, slackMs } = record
      const ruling = ruleOn({ session, known, played, offline, slackMs, now })
      session = ruling.session
      record = {
        ...record,
        sessions: record.sessions.map((one) => (one.sessionId === session.sessionId ? session : one)),
        offline: ruling.offline,
        slackMs: ruling.slackMs,
      }
      known = unionOf([...known, ...ruling.accepted])
      return { sec: secondsOf(ruling.accepted), class: ruling.class }
    },
    close(now: Date) {
      session = { ...session, closedAt: now }
    },
    seen: () => secondsOf(known),
    /** Opens the lesson anew, which closes what was open. */
    reopen(now: Date, which = lesson()) {
      record = playing(now, which, record)
      session = record.sessions[0]!
    },
    offlineSec: () => record.offline.sec,
  }
}

describe('a verified report', () => {
  it('brings the minute that was played', () => {
    const one = student(playing(EVENING))
    expect(one.report(watched([0, 60]), later(EVENING, 60))).toEqual({ sec: 60, class: 'verified' })
  })

  it('brings two minutes of content in a minute of double speed', () => {
    expect(student(playing(EVENING)).report(watched([0, 120]), later(EVENING, 60)).sec).toBe(120)
  })

  it('that claims the whole lesson after a minute is clipped to what the clock vouches for, earliest first', () => {
    const one = student(playing(EVENING))
    expect(one.report(watched([0, 7_200]), later(EVENING, 60)).sec).toBe(125)
    expect(one.report(watched([0, 125]), later(EVENING, 120)).sec).toBe(0)
  })

  it('of a seek to the end brings only what was played there', () => {
    expect(student(playing(EVENING)).report(watched([7_190, 7_200]), later(EVENING, 10)).sec).toBe(10)
  })

  it('beyond the end of the lesson brings nothing', () => {
    expect(student(playing(EVENING)).report(watched([7_200, 9_000]), later(EVENING, 60)).sec).toBe(0)
  })

  it('brings a second once, however often it is played', () => {
    const one = student(playing(EVENING))
    one.report(watched([0, 60]), later(EVENING, 60))
    expect(one.report(watched([0, 60]), later(EVENING, 120)).sec).toBe(0)
  })

  it('a thousand in one second bring one slack, not a thousand', () => {
    const one = student(playing(EVENING))
    for (let i = 1; i <= 1_000; i++) one.report(watched([0, 7_200]), later(EVENING, i / 1_000))
    expect(one.seen()).toBeLessThanOrEqual(7)
  })

  it('a thousand openings in one second bring one slack, not a thousand', () => {
    const one = student(playing(EVENING))
    for (let i = 1; i <= 1_000; i++) {
      one.report(watched([0, 7_200]), later(EVENING, i / 1_000))
      one.reopen(later(EVENING, i / 1_000))
    }
    expect(one.seen()).toBeLessThanOrEqual(7)
  })

  it('is not helped by a clock that jumps back', () => {
    const one = student(playing(EVENING))
    one.report(watched([0, 60]), later(EVENING, 60))
    expect(one.report(watched([0, 7_200]), later(EVENING, -3_600)).sec).toBeLessThanOrEqual(5)
    expect(one.report(watched([0, 7_200]), later(EVENING, 60)).sec).toBeLessThanOrEqual(5)
  })
})

describe('offline playing', () => {
  it('is taken up to the time that passed', () => {
    const one = student(playing(EVENING))
    expect(one.report({ ...watched([0, 7_200]), how: 'offline' }, later(EVENING, 1_200))).toEqual({
      sec: 1_200,
      class: 'offline',
    })
  })

  it('queued as minutes is taken whole, though they arrive within a second', () => {
    const one = student(playing(EVENING))
    const sent = later(EVENING, 600)
    const minutes = Array.from({ length: 10 }, (_, i) => one.report(watched([i * 60, i * 60 + 60]), sent))
    expect(minutes.map(({ sec }) => sec)).toEqual(Array(10).fill(60))
    expect(minutes.every((minute) => minute.class === 'offline')).toBe(true)
    expect(one.report(watched([600, 660]), sent).sec).toBeLessThanOrEqual(5)
  })

  it('stops at ninety minutes a day and goes on the next day', () => {
    const noon = at('2026-12-15T12:00:00')
    const one = student(playing(noon))
    expect(one.report(watched([0, 7_200]), later(noon, 3 * 3_600)).sec).toBe(5_400)
    expect(one.report(watched([0, 7_200]), later(noon, 5 * 3_600)).sec).toBe(0)
    expect(one.report(watched([0, 7_200]), later(noon, 12 * 3_600)).sec).toBe(1_800)
  })

  it('of a week’s idle brings no more than a day’s cap in one big claim', () => {
    const one = student(playing(EVENING))
    expect(one.report(watched([0, 7_200]), later(EVENING, 7 * 86_400)).sec).toBe(5_400)
  })

  it('a pause of ten minutes leaves the next minutes verified', () => {
    const one = student(playing(EVENING))
    one.report(watched(), later(EVENING, 600))
    expect(one.report(watched([0, 60]), later(EVENING, 660))).toEqual({ sec: 60, class: 'verified' })
  })
})

describe('audio under a locked screen', () => {
  const audio = lesson({ medium: 'audio' })
  const background = (from: number, to: number): Played => ({
    spans: [[from, to]],
    positionSec: to,
    how: 'background',
  })

  it('brings forty minutes without a single timeupdate', () => {
    expect(student(playing(EVENING, audio)).report(background(0, 2_400), later(EVENING, 2_400))).toEqual({
      sec: 2_400,
      class: 'background',
    })
  })
  it('brings no more than the time that passed', () => {
    expect(student(playing(EVENING, audio)).report(background(0, 2_400), later(EVENING, 600)).sec).toBe(600)
  })
  it('goes on only from where it was', () => {
    const one = student(playing(EVENING, audio))
    const jumped = one.report(background(1_000, 1_100), later(EVENING, 100))
    expect(jumped.class).not.toBe('background')
  })
  it('after a week is a gap like any other, under the day’s cap', () => {
    const long = lesson({ medium: 'audio', durationSec: 7_200 })
    const ruled = student(playing(EVENING, long)).report(background(0, 7_200), later(EVENING, 7 * 86_400))
    expect(ruled).toEqual({ sec: 5_400, class: 'offline' })
  })
  it('is no word for a video', () => {
    expect(student(playing(EVENING)).report(background(0, 600), later(EVENING, 600)).class).toBe('offline')
  })
})

describe('a clock that has stopped', () => {
  it('a closed session earns what was played before it closed, and not a second after', () => {
    const one = student(playing(EVENING))
    one.close(later(EVENING, 60))
    expect(one.report(watched([0, 600]), later(EVENING, 100)).sec).toBe(125)
    expect(one.report(watched([0, 600]), later(EVENING, 3_600)).sec).toBe(0)
  })
  it('the season’s last second counts, the next day’s first does not', () => {
    const last = at('2027-03-20T23:59:00')
    const one = student(playing(last))
    expect(one.report(watched([0, 60]), later(last, 60)).sec).toBe(60)
    expect(one.report(watched([60, 120]), later(last, 120)).sec).toBeLessThanOrEqual(5)
    expect(one.report(watched([60, 600]), later(last, 600)).sec).toBe(0)
  })
})

const anySpan = fc.tuple(fc.nat(7_500), fc.nat(7_500)).map(([a, b]): Span => [Math.min(a, b), Math.max(a, b)])
const anyReport = fc.record({
  spans: fc.array(anySpan, { maxLength: 6 }),
  positionSec: fc.nat(7_500),
  how: fc.constantFrom<Played['how']>('watched', 'background', 'offline'),
  reopen: fc.boolean(),
  // Fast, usual, long, and backwards.
  afterMs: fc.oneof(
    fc.nat(900),
    fc.integer({ min: 1_000, max: 180_000 }),
    fc.nat(40_000_000),
    fc.integer({ min: -60_000, max: 0 }),
  ),
})

it('whatever is reported, verified stays under twice the time and one slack, offline under its cap, nothing is lowered', () => {
  fc.assert(
    fc.property(fc.array(anyReport, { maxLength: 60 }), fc.boolean(), (reports, hears) => {
      const one = student(playing(EVENING, lesson({ medium: hears ? 'audio' : 'video' })))
      const by = { verified: 0, background: 0, offline: 0, confirmed: 0, adjusted: 0 }
      let now = EVENING
      let furthest = EVENING
      let before = 0
      for (const { afterMs, reopen, ...played } of reports) {
        now = new Date(now.getTime() + afterMs)
        furthest = new Date(Math.max(now.getTime(), furthest.getTime()))
        if (reopen) one.reopen(now, lesson({ medium: hears ? 'audio' : 'video' }))
        const { sec, ...ruling } = one.report(played, now)
        by[ruling.class] += sec
        expect(one.seen()).toBe(before + sec)
        expect(one.offlineSec()).toBeLessThanOrEqual(5_400)
        before = one.seen()
      }
      const clockSec = (furthest.getTime() - EVENING.getTime()) / 1_000
      expect(by.verified).toBeLessThanOrEqual(2 * clockSec + 5)
      expect(by.background + by.offline).toBeLessThanOrEqual(clockSec)
      expect(by.verified + by.background + by.offline).toBeLessThanOrEqual(Math.min(7_200, 2 * clockSec + 5))
    }),
    cases(300),
  )
})

it('an honest phone that reports each minute loses not a second, at any rate up to two', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(0.5, 0.75, 1, 1.25, 1.5, 2),
      fc.array(fc.integer({ min: 5, max: 170 })),
      (rate, gaps) => {
        const one = student(playing(EVENING))
        let now = EVENING
        let position = 0
        for (const gap of gaps) {
          const to = Math.min(7_200, position + Math.floor(gap * rate))
          now = later(now, gap)
          expect(one.report(watched([position, to]), now)).toEqual({ sec: to - position, class: 'verified' })
          position = to
        }
        expect(one.seen()).toBe(position)
      },
    ),
    cases(100),
  )
})
