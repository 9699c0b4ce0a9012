import type { ProgressRecord, TopicRecord } from '@records/index'
import fc from 'fast-check'
import { noAttendance } from '../../../cloudfunctions/sessions/rules/attendance'
import {
  attendedSecs,
  creditOfWord,
  sliceSize,
  type Word,
} from '../../../cloudfunctions/sessions/rules/credits'
import { raise } from '../../../cloudfunctions/shared/ledger/credit'
import { cases } from '../../drive/cases'

const topic: TopicRecord = { _id: 't1', v: 1, title: '果树冬季修剪', category: 'skill', nominalSec: 5_400 }
const season = { _id: 'season-2026', ruleVersion: 1 }
const word = (id: string, sec: number, channel: Word['channel'] = 'session'): Word => ({
  id,
  channel,
  personId: 'p1',
  secs: [{ topic, sec }],
  season,
  at: new Date('2026-12-15T12:30:00Z'),
  day: '2026-12-15',
})
/** What a row of words leaves, each taken up where the last one left off. */
const taken = (words: Word[], from?: ProgressRecord) => {
  const known = new Map<string, ProgressRecord>(from ? [[topic._id, from]] : [])
  const posted = words.map((one) => {
    const credited = creditOfWord(one, known)
    for (const progress of credited.progress) known.set(progress.topicId, progress)
    return credited.entries.reduce((sum, { sec }) => sum + sec, 0)
  })
  return { progress: known.get(topic._id), posted }
}

describe('what a session brings', () => {
  const session = { kind: 'courtyard', minutes: 60, topics: [{ topicId: 't1', minutes: 50 }] }
  const here = { ...noAttendance('s1', 'p1'), presence: 'present' as const }
  const secs = (kind: string, confirmedMinutes: number, marks: number[] = []) =>
    attendedSecs({
      session: { ...session, kind },
      attendance: { ...here, marks },
      confirmedMinutes,
      topics: new Map([['t1', topic]]),
    }).map(({ sec }) => sec)
  it.each([
    ['as planned', 'courtyard', 60, [], 3_000],
    ['half as long', 'courtyard', 30, [], 1_500],
    ['longer', 'courtyard', 90, [], 4_500],
    ['not at all', 'courtyard', 0, [], 0],
    ['online, there to the end', 'online', 60, [0, 60], 3_000],
    ['online, gone after a quarter of an hour', 'online', 60, [0, 15], 750],
    ['online, one mark alone', 'online', 60, [10], 0],
  ])('%s', (_, kind, minutes, marks, sec) => {
    expect(secs(kind, minutes, marks)).toEqual([sec])
  })
})

describe('a word about somebody', () => {
  it('adds to what other sessions of the topic brought, and credits up to its nominal seconds', () => {
    const { progress, posted } = taken([word('s1', 3_000), word('s2', 3_000), word('s3', 3_000)])
    expect(posted).toEqual([3_000, 2_400, 0])
    expect(progress).toMatchObject({ creditedSec: 5_400, channels: { session: 9_000 } })
  })
  it('by three channels credits the largest once', () => {
    const online = raise(taken([word('s1', 600)]).progress!, 'online', 1_800, topic.nominalSec).progress
    const { progress, posted } = taken([word('v1', 2_400, 'visit')], online)
    expect(posted).toEqual([600])
    expect(progress).toMatchObject({
      creditedSec: 2_400,
      channels: { online: 1_800, session: 600, visit: 2_400 },
    })
  })
  it('makes entries named after what they stand for, of the class that is a person’s word', () => {
    expect(creditOfWord(word('s1', 60), new Map()).entries).toMatchObject([
      { _id: 's1-p1-0', class: 'confirmed', channel: 'session', evidence: 'session:s1', category: 'skill' },
    ])
  })
  it('words in any order leave one credit, and what they post is what was credited', () => {
    const some = fc.record({
      sec: fc.nat(4_000),
      channel: fc.constantFrom('session' as const, 'visit' as const),
    })
    fc.assert(
      fc.property(fc.array(some, { maxLength: 6 }), (list) => {
        const words = list.map(({ sec, channel }, i) => word(`w${i}`, sec, channel))
        const [forth, back] = [taken(words), taken([...words].reverse())]
        expect(back.progress?.channels).toEqual(forth.progress?.channels)
        const sum = (posted: number[]) => posted.reduce((a, b) => a + b, 0)
        expect([sum(forth.posted), sum(back.posted)]).toEqual([
          forth.progress?.creditedSec ?? 0,
          forth.progress?.creditedSec ?? 0,
        ])
      }),
      cases(100),
    )
  })
})

test.each([
  [1, 30],
  [2, 20],
  [4, 12],
])('%i topics make slices of %i people', (topics, people) => {
  expect(sliceSize(topics)).toBe(people)
})
