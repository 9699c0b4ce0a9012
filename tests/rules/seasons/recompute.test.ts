import type {
  LedgerRecord,
  PlaybackRecord,
  ProgressRecord,
  RuleChangeRecord,
  TopicRecord,
} from '@records/index'
import fc from 'fast-check'
import { recomputingChange } from '../../../cloudfunctions/seasons/rules/making'
import { adjusted, SLICE, sliceDone } from '../../../cloudfunctions/seasons/rules/recompute'
import { creditOfWord } from '../../../cloudfunctions/sessions/rules/credits'
import { creditOf, noProgress } from '../../../cloudfunctions/shared/ledger/credit'
import { replayProgress } from '../../../cloudfunctions/shared/ledger/replay'
import { foldHours } from '../../../cloudfunctions/shared/ledger/sum'
import { creditedOn } from '../../../cloudfunctions/shared/rules/proof'
import { record } from '../../../cloudfunctions/study/rules/report'
import { underRules } from '../../../cloudfunctions/study/rules/sessions'
import { cases } from '../../drive/cases'
import { at, later, lesson, playing, season } from '../playing'

const EVENING = at('2026-12-15T19:30:00')
const topicOf = (nominalSec: number): TopicRecord => ({
  _id: 't1',
  v: 1,
  title: '柑橘冬季修剪',
  category: 'skill',
  nominalSec,
})
const changeOf = (_id: string, pass = 1): RuleChangeRecord => {
  const decided = { _id, seasonId: 's1', topicId: 't1', at: EVENING, byId: 'p0', reason: '', changes: [] }
  return { ...recomputingChange(decided, 0), pass }
}
const runOf = (change: RuleChangeRecord, nominalSec: number) => ({
  change,
  topic: topicOf(nominalSec),
  ruleVersion: 4,
  now: EVENING,
})
const learned = (online: number, creditedSec: number): ProgressRecord => ({
  ...noProgress('s1', 'p1', 't1'),
  channels: { online, session: 0, visit: 0 },
  creditedSec,
})

describe('a credit worked out again', () => {
  it.each([
    ['rises with the topic as far as was learned', 5_400, 2_700, 3_600, 900],
    ['falls with it', 5_400, 2_700, 1_800, -900],
    ['stays where nothing more was learned', 1_200, 1_200, 3_600, null],
  ])('%s', (_, online, credited, nominal, sec) => {
    const made = adjusted(learned(online, credited), runOf(changeOf('c1'), nominal))
    expect(made?.entry.sec ?? null).toBe(sec)
    if (made) expect(made.progress.creditedSec).toBe(credited + sec!)
  })
  it('leaves a line that names the change, the channel that counts and no learning', () => {
    const { entry } = adjusted(learned(5_400, 2_700), runOf(changeOf('c1'), 3_600))!
    expect(entry).toMatchObject({
      _id: 'rule-c1-1-p1',
      channel: 'online',
      class: 'adjusted',
      evidence: 'rule:c1',
      ruleVersion: 4,
      day: '2026-12-15',
    })
    expect(creditedOn([entry], '2026-12-15')).toBe(0)
    expect(foldHours([entry])[0]).toMatchObject({ totalSec: 900, lastAt: null, byClass: { adjusted: 900 } })
  })
  it('is a line of its own in each pass, and the same one when a slice runs again', () => {
    const idIn = (pass: number) => adjusted(learned(9, 5), runOf(changeOf('c1', pass), 9))!.entry._id
    expect([idIn(1), idIn(1), idIn(2)]).toEqual(['rule-c1-1-p1', 'rule-c1-1-p1', 'rule-c1-2-p1'])
  })
})

describe('a change in slices', () => {
  const full = Array.from({ length: SLICE }, (_, i) => `p${i}`)
  it('goes on from the last of a full slice, and never counts beyond its total', () => {
    expect(sliceDone(changeOf('c1'), full, [], EVENING)).toMatchObject({
      state: 'running',
      after: full.at(-1),
      done: SLICE,
      total: SLICE,
    })
  })
  it('is done with a slice that isn’t full, goes over it once more a minute later, and then rests', () => {
    const first = sliceDone(changeOf('c1'), ['p1'], [], EVENING)
    expect(first).toMatchObject({ state: 'done', pass: 2, done: 1, total: 1, after: null })
    expect(first.againAt).toEqual(later(EVENING, 60))
    const second = sliceDone(first, ['p1'], [], EVENING)
    expect(second).toMatchObject({ state: 'done', done: 1, total: 1, againAt: null })
  })
})

const anySpan = fc
  .tuple(fc.nat(7_000), fc.nat(900))
  .map(([from, long]) => [from, from + long] as [number, number])
const anyStep = fc.oneof(
  fc.record({ open: fc.constant(true), afterSec: fc.nat(600) }),
  fc.record({ spans: fc.array(anySpan, { maxLength: 3 }), into: fc.nat(2), afterSec: fc.nat(900) }),
  fc.record({ minutes: fc.integer({ min: 1, max: 90 }), channel: fc.constantFrom('session', 'visit') }),
  fc.record({ nominalMin: fc.integer({ min: 5, max: 120 }), mode: fc.constantFrom('forward', 'recompute') }),
)
type Step = typeof anyStep extends fc.Arbitrary<infer S> ? S : never

/** One member and one topic, as the functions would keep them. */
function town() {
  let [nominalSec, version, count] = [2_700, season.ruleVersion, 0]
  let playback: PlaybackRecord = playing(EVENING, lesson({ nominalSec }))
  let progress: ProgressRecord | null = null
  let now = EVENING
  const ledger: LedgerRecord[] = []
  const credited = () => progress?.creditedSec ?? 0
  const keep = (next: ProgressRecord | undefined, entries: LedgerRecord[]) => {
    progress = next ?? progress
    ledger.push(...entries)
  }
  const ways = {
    open: (): void => {
      playback = playing(now, lesson({ nominalSec }), playback)
    },
    report: ({ spans, into }: Extract<Step, { spans: unknown }>): void => {
      const opened = playback.sessions[into]
      if (!opened) return
      const session = underRules(opened, { ...season, ruleVersion: version }, nominalSec)
      const played = { spans, positionSec: spans.at(-1)?.[1] ?? 0, how: 'watched' as const }
      const recorded = record({ personId: 'p1', playback, session, progress, played, now })
      playback = recorded.playback
      keep(recorded.progress, recorded.entry ? [recorded.entry] : [])
    },
    meet: ({ minutes, channel }: Extract<Step, { minutes: unknown }>): void => {
      const secs = [{ topic: topicOf(nominalSec), sec: minutes * 60 }]
      const of = { season: { _id: 's1', ruleVersion: version }, at: now, day: '2026-12-15' }
      const word = { id: `e${++count}`, channel: channel as 'session', personId: 'p1', secs, ...of }
      const out = creditOfWord(word, new Map(progress ? [['t1', progress]] : []))
      keep(out.progress[0], out.entries)
    },
    change: ({ nominalMin, mode }: Extract<Step, { mode: unknown }>): void => {
      ;[nominalSec, version] = [nominalMin * 60, version + 1]
      if (mode === 'forward' || !progress) return
      const change = changeOf(`c${++count}`)
      // The second pass, and a slice that runs twice, find nothing to do.
      for (const pass of [1, 2, 2]) {
        const made = adjusted(progress, { ...runOf({ ...change, pass }, nominalSec), now })
        if (made) keep(made.progress, [made.entry])
        if (made && pass > 1) throw new Error('a second pass found something')
      }
      expect(credited()).toBe(creditOf(progress.channels, nominalSec))
    },
  }
  return {
    take: (step: Step): void => {
      if ('afterSec' in step) now = later(now, step.afterSec)
      else now = later(now, 1)
      if ('open' in step) ways.open()
      else if ('spans' in step) ways.report(step)
      else if ('minutes' in step) ways.meet(step)
      else ways.change(step)
    },
    ledger,
    credited,
    worth: () => nominalSec,
  }
}

it('after any playing, meeting and changing of rules the running figures equal a replay', () => {
  fc.assert(
    fc.property(fc.array(anyStep, { maxLength: 40 }), (steps) => {
      const one = town()
      for (const step of steps) {
        const before = one.credited()
        one.take(step)
        const lowers = 'mode' in step && step.mode === 'recompute'
        if (!lowers) expect(one.credited()).toBeGreaterThanOrEqual(before)
        // Nobody who goes on is credited beyond what the topic is worth now.
        expect(one.credited()).toBeLessThanOrEqual(Math.max(before, one.worth()))
      }
      expect(foldHours(one.ledger)[0]?.totalSec ?? 0).toBe(one.credited())
      expect(replayProgress(one.ledger)[0]?.creditedSec ?? 0).toBe(one.credited())
      expect(new Set(one.ledger.map(({ _id }) => _id)).size).toBe(one.ledger.length)
      for (const { class: kind, sec } of one.ledger) if (kind !== 'adjusted') expect(sec).toBeGreaterThan(0)
    }),
    cases(200),
  )
})
