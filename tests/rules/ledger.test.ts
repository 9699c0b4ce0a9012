import type { Channel, Span } from '@contract/lesson'
import type { Played } from '@contract/study'
import type { LedgerRecord, PlaybackRecord, ProgressRecord } from '@records/index'
import fc from 'fast-check'
import { creditOf, noProgress, raise } from '../../cloudfunctions/shared/ledger/credit'
import { replayProgress } from '../../cloudfunctions/shared/ledger/replay'
import { addEntry, foldHours, noHours } from '../../cloudfunctions/shared/ledger/sum'
import { record } from '../../cloudfunctions/study/rules/report'
import { cases } from '../drive/cases'
import { at, later, lesson, playing } from './playing'

describe('a topic’s credit', () => {
  it('is the largest of its channels, not their sum', () => {
    expect(creditOf({ online: 900, session: 1_800, visit: 300 }, 2_700)).toBe(1_800)
  })
  it('ends at what the topic is worth', () => {
    expect(creditOf({ online: 9_000, session: 0, visit: 0 }, 2_700)).toBe(2_700)
  })
  it('posts only what a further channel adds', () => {
    const watched = raise(noProgress('s1', 'p1', 't1'), 'online', 900, 2_700)
    expect(watched.increaseSec).toBe(900)
    const met = raise(watched.progress, 'session', 2_700, 2_700)
    expect(met.increaseSec).toBe(1_800)
    expect(raise(met.progress, 'visit', 2_700, 2_700).increaseSec).toBe(0)
  })
  it('is never lowered, whatever comes in whatever order', () => {
    const anyRaise = fc.tuple(fc.constantFrom<Channel>('online', 'session', 'visit'), fc.nat(4_000))
    fc.assert(
      fc.property(fc.array(anyRaise), (raises) => {
        let progress = noProgress('s1', 'p1', 't1')
        for (const [channel, sec] of raises) {
          const raised = raise(progress, channel, sec, 2_700)
          expect(raised.increaseSec).toBeGreaterThanOrEqual(0)
          progress = raised.progress
        }
        const most = Math.max(0, ...raises.map(([, sec]) => sec))
        expect(progress.creditedSec).toBe(Math.min(2_700, most))
      }),
      cases(100),
    )
  })
})

const EVENING = at('2026-12-15T19:30:00')
const lessons = [
  lesson({ _id: 'l1', topicId: 't1', durationSec: 240, nominalSec: 240 }),
  lesson({ _id: 'l2', topicId: 't1', durationSec: 300, nominalSec: 240, category: 'skill' }),
  lesson({
    _id: 'l3',
    topicId: 't3',
    durationSec: 600,
    nominalSec: 600,
    category: 'policy',
    medium: 'audio',
  }),
]

const anySpan = fc.tuple(fc.nat(650), fc.nat(650)).map(([a, b]): Span => [Math.min(a, b), Math.max(a, b)])
const anyStep = fc.oneof(
  fc.record({ open: fc.nat(2), afterSec: fc.nat(400) }),
  fc.record({
    played: fc.record({
      spans: fc.array(anySpan, { maxLength: 4 }),
      positionSec: fc.nat(650),
      how: fc.constantFrom<Played['how']>('watched', 'background', 'offline'),
    }),
    /** 0 is the open session, others are late reports of closed ones. */
    into: fc.nat(3),
    afterSec: fc.nat(400),
  }),
)

it('the running figures equal a replay of the ledger after any season of openings, reports and late reports', () => {
  fc.assert(
    fc.property(fc.array(anyStep, { minLength: 1, maxLength: 50 }), (steps) => {
      let playback: PlaybackRecord = playing(EVENING, lessons[0])
      const progress = new Map<string, ProgressRecord>()
      const ledger: LedgerRecord[] = []
      let hours = noHours('s1', 'p1')
      let now = EVENING
      for (const step of steps) {
        now = later(now, step.afterSec)
        if ('open' in step) {
          playback = playing(now, lessons[step.open], playback)
          continue
        }
        const session = playback.sessions[step.into]
        if (!session) continue
        const before = progress.get(session.topicId) ?? null
        const recorded = record({
          personId: 'p1',
          playback,
          session,
          progress: before,
          played: step.played,
          now,
        })
        playback = recorded.playback
        progress.set(session.topicId, recorded.progress)
        if (!recorded.entry) continue
        ledger.push(recorded.entry)
        hours = addEntry(hours, recorded.entry)
      }
      expect(foldHours(ledger)).toEqual(ledger.length > 0 ? [hours] : [])
      const replayed = new Map(replayProgress(ledger).map((one) => [one.topicId, one.creditedSec]))
      for (const one of progress.values()) expect(replayed.get(one.topicId) ?? 0).toBe(one.creditedSec)
      expect(new Set(ledger.map(({ _id }) => _id)).size).toBe(ledger.length)
      expect(ledger.every(({ sec }) => sec > 0)).toBe(true)
      const worth = 240 + 600
      expect(hours.totalSec).toBeLessThanOrEqual(worth)
    }),
    cases(150),
  )
})

it('a fold of the ledger does not depend on the order of its entries', () => {
  const entry = (sec: number, minute: number): LedgerRecord => ({
    _id: `e${minute}`,
    v: 1,
    seasonId: 's1',
    personId: 'p1',
    topicId: 't1',
    category: 'skill',
    channel: 'online',
    class: 'verified',
    sec,
    evidence: 'play:s:1',
    ruleVersion: 1,
    day: '2026-12-15',
    at: later(EVENING, minute * 60),
  })
  const entries = [entry(60, 1), entry(45, 2), entry(15, 3)]
  expect(foldHours([...entries].reverse())).toEqual(foldHours(entries))
  expect(foldHours(entries)[0]).toMatchObject({
    totalSec: 120,
    byClass: { verified: 120 },
    lastAt: later(EVENING, 180),
  })
})
