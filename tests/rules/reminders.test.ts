import { addDays, dayOf } from '@domain/day'
import fc from 'fast-check'
import { dueRules, noRules } from '../../cloudfunctions/reminders/rules/due-rules'
import { fitKeywords } from '../../cloudfunctions/reminders/rules/keywords'
import { backOffMin, outcomeOf, sentBy } from '../../cloudfunctions/reminders/rules/outcomes'
import { moved, noGrant, replayUnits } from '../../cloudfunctions/reminders/rules/units'
import { boardOf } from '../../cloudfunctions/reminders/rules/views'
import {
  goesOutAt,
  isoWeek,
  isQuiet,
  notAfterOf,
  windowOf,
} from '../../cloudfunctions/reminders/rules/windows'
import { groupTextOf, noteOf, wordsOf } from '../../cloudfunctions/reminders/rules/words'
import { purposes, templates } from '../../config/templates'
import { keywordFits } from '../../local-cloud/wechat/keywords'
import { type Audience, StudyPurpose } from '../../types/contract/messages'
import { cases } from '../drive/cases'

const at = (moment: string) => new Date(`${moment}+08:00`)

describe('the quiet hours', () => {
  it.each([
    ['2026-12-15T20:59:59.999', false, '2026-12-15T20:59:59.999'],
    ['2026-12-15T21:00:00', true, '2026-12-16T08:00:00'],
    ['2026-12-31T23:59:59', true, '2027-01-01T08:00:00'],
    ['2027-01-01T00:00:00', true, '2027-01-01T08:00:00'],
    ['2026-12-16T07:59:59.999', true, '2026-12-16T08:00:00'],
    ['2026-12-16T08:00:00', false, '2026-12-16T08:00:00'],
  ])('at %s: %s; what is decided then goes out at %s', (moment, quiet, out) => {
    expect(isQuiet(at(moment))).toBe(quiet)
    expect(goesOutAt(at(moment))).toEqual(at(out))
  })
})

describe('a window', () => {
  it.each([
    ['2026-12-14', '2026-W51'],
    ['2026-12-20', '2026-W51'],
    ['2026-12-21', '2026-W52'],
    ['2026-12-31', '2026-W53'],
    ['2027-01-03', '2026-W53'],
    ['2027-01-04', '2027-W01'],
    ['2028-01-02', '2027-W52'],
    ['2025-12-29', '2026-W01'],
  ])('of %s is the week %s', (day, week) => {
    expect(isoWeek(day)).toBe(week)
  })

  it('has seven days that follow each other, of whatever year', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), (n) => {
        const week = Array.from({ length: 8 }, (_, i) => isoWeek(addDays('2026-01-05', 7 * n + i)))
        expect(new Set(week.slice(0, 7)).size).toBe(1)
        expect(week[7]).not.toBe(week[0])
      }),
      cases(60),
    )
  })

  it('of Sunday night and of Monday morning is one: both go out on Monday', () => {
    const of = (moment: string) => windowOf({ purpose: 'begin' }, goesOutAt(at(moment)), null)
    expect(of('2026-12-20T21:30:00')).toBe(of('2026-12-21T07:00:00'))
    expect(of('2026-12-20T20:30:00')).not.toBe(of('2026-12-20T21:30:00'))
  })

  it('of a study day ends with it, of a session with its beginning, of a week with its Sunday', () => {
    const out = at('2026-12-15T19:00:00')
    for (const moment of ['2026-12-14T08:00:00', '2026-12-20T20:59:59'])
      expect(notAfterOf({ purpose: 'begin' }, at(moment), null)).toEqual(at('2026-12-21T00:00:00'))
    expect(notAfterOf({ purpose: 'studyDay' }, out, null)).toEqual(at('2026-12-16T00:00:00'))
    const session = { startsAt: at('2026-12-16T19:30:00') }
    expect(notAfterOf({ purpose: 'session', sessionId: 's' }, out, session)).toEqual(session.startsAt)
  })
})

describe('the words of a message', () => {
  const subject = {
    season: { name: '2026—2027 年度冬春训', closesOn: '2027-03-20' },
    task: { _id: 't', title: '看合同，写两句，写完了交给指导员看一看再改一改', dueOn: '2026-12-31' },
    session: {
      _id: 's',
      title: '屋场会',
      startsAt: at('2026-12-16T19:30:00'),
      place: '青石桥村村部二楼会议室靠里面那一间',
    },
  }
  const audiences: Audience[] = [
    { purpose: 'begin' },
    { purpose: 'stuck', days: 7 },
    { purpose: 'pace' },
    { purpose: 'studyDay' },
    { purpose: 'task', taskId: 't', until: 'received' },
    { purpose: 'session', sessionId: 's' },
  ]

  it.each(audiences)('fit every keyword of the template: %o', (audience) => {
    const { template } = purposes[audience.purpose]
    const words = wordsOf(audience, subject, noteOf(audience), at('2026-12-15T19:30:00'))
    const made = fitKeywords(templates[template].keywords, words)
    expect(made.ok).toBe(true)
    for (const [key, { value }] of Object.entries(made.ok ? made.data : {}))
      expect([key, value, keywordFits(key, value)]).toEqual([key, value, true])
  })

  it('whatever somebody writes, WeChat takes it or we say that it won’t', () => {
    const { keywords } = templates.study
    const line = fc.string({ unit: 'grapheme', maxLength: 60 })
    fc.assert(
      fc.property(line, line, (what, note) => {
        const words = { what, note, state: '还没开始', by: '2027年3月20日' }
        const made = fitKeywords(keywords, words)
        if (made.ok)
          for (const [key, { value }] of Object.entries(made.data)) expect(keywordFits(key, value)).toBe(true)
        else expect(words[made.word as 'what'].trim()).toBe('')
      }),
      cases(200),
    )
  })

  it('for the group name nobody', () => {
    for (const purpose of StudyPurpose.options)
      expect(groupTextOf(purpose, subject)).toMatch(/^大家好，.*找我。$/)
  })
})

describe('WeChat’s answer', () => {
  it.each([
    [0, 'sent'],
    [43101, 'refused'],
    [40003, 'returned'],
    [40037, 'returned'],
    [41030, 'returned'],
    [47003, 'returned'],
    [45009, 'returned'],
    [-1, 'unknown'],
    [43107, 'unknown'],
    [null, 'unknown'],
  ])('%s is %s', (code, state) => {
    expect(sentBy(code).state).toBe(state)
  })

  it('of too many is waited for twice as long each time, and never longer than six hours', () => {
    expect([1, 2, 3, 4, 20].map(backOffMin)).toEqual([5, 10, 20, 40, 360])
  })

  it('that it was sent stands above what was noted by hand', () => {
    expect(outcomeOf({ state: 'sent', contacted: true })).toBe('sent')
    expect(outcomeOf({ state: 'unknown', contacted: true })).toBe('contacted')
  })
})

describe('a grant', () => {
  const kinds = fc.array(fc.constantFrom('accept', 'reserve', 'return', 'zero'), { maxLength: 40 })
  it('is the replay of its ledger after every move, and never below zero', () => {
    fc.assert(
      fc.property(kinds, (moves) => {
        let grant = noGrant('o-1', 'study')
        const ledger: { units: number }[] = []
        for (const [i, kind] of moves.entries()) {
          const after = moved(grant, kind, `m${i}`, at('2026-12-15T19:30:00'))
          if (after.move) ledger.push(after.move)
          grant = after.grant
          expect(grant.units).toBe(replayUnits(ledger))
          expect(grant.units).toBeGreaterThanOrEqual(0)
        }
      }),
      cases(200),
    )
  })
})

it('the board has everybody planned under one number, and nobody under two', () => {
  const one = {
    purpose: 'begin',
    window: '2026-W51',
    campaignId: 'c',
    at: at('2026-12-15T19:30:00'),
  } as const
  const state = fc.constantFrom('reserved', 'sending', 'sent', 'refused', 'returned', 'unknown', 'noGrant')
  const alike = fc.record({ state, contacted: fc.boolean(), count: fc.nat(50) })
  const tally = fc.record({ alike: fc.array(alike), studied: fc.nat(5), open: fc.nat(1) })
  fc.assert(
    fc.property(fc.array(tally, { minLength: 1 }), fc.nat(9), (tallies, ahead) => {
      const mine = tallies.map((each) => ({ ...one, ...each }))
      const [line] = boardOf(mine, [{ ...one, count: ahead }])
      const { planned, ...rest } = line!.counts
      expect(planned).toBe(
        tallies.flatMap((each) => each.alike).reduce((sum, { count }) => sum + count, ahead),
      )
      expect(Object.values(rest).reduce((a, b) => a + b)).toBe(planned)
    }),
    cases(100),
  )
})

it('what goes out by itself runs once on its day, after its hour, unless it is off', () => {
  expect(dueRules(noRules(), at('2026-12-15T11:59:00'))).toEqual([])
  expect(dueRules(noRules(), at('2026-12-15T18:30:00'))).toEqual(['task', 'session', 'studyDay'])
  const ran = { ...noRules(), ran: { task: dayOf(at('2026-12-15T12:00:00')) }, off: ['session' as const] }
  expect(dueRules(ran, at('2026-12-15T20:00:00'))).toEqual(['studyDay'])
  expect(dueRules(ran, at('2026-12-16T12:00:00'))).toEqual(['task'])
})
