import { addDays, dayOf } from '@domain/day'
import { isStudyDay } from '@domain/study-days'
import type { SeasonRecord, StudyDayRecord } from '@records/index'
import fc from 'fast-check'
import { type Credited, type Handed, proofOf } from '../../cloudfunctions/shared/rules/proof'
import {
  daysOfMonth,
  monthShown,
  nextStudyDay,
  studyDaysUntil,
} from '../../cloudfunctions/study/rules/days/calendar'
import { blankDay, claimed, claimOf } from '../../cloudfunctions/study/rules/days/claim'
import { makeUpsLeft, mayMakeUp, missedIn } from '../../cloudfunctions/study/rules/days/make-ups'
import { daysOf, longestOf, stateOf, streakOf } from '../../cloudfunctions/study/rules/days/state'
import { calendarOf, studyToday } from '../../cloudfunctions/study/rules/days/view'
import { cases } from '../drive/cases'
import { season as anySeason, at } from './playing'

/** Tuesdays, Thursdays and Saturdays; a Wednesday besides, and a Saturday off. */
const season: SeasonRecord = {
  ...anySeason,
  studyDays: { weekdays: [2, 4, 6], more: ['2026-12-16'], off: ['2026-12-19'] },
  makeUpsPerMonth: 2,
}
const everyDay: SeasonRecord = {
  ...season,
  studyDays: { weekdays: [1, 2, 3, 4, 5, 6, 7], more: [], off: [] },
}

const lit = (day: string): StudyDayRecord => ({ ...blankDay('s1', 'p1', day), proven: 'lit' })
const madeUp = (day: string): StudyDayRecord => ({
  ...blankDay('s1', 'p1', day),
  madeUpAt: at(`${day}T23:00:00`),
})
const tapped = (day: string, heardAt = `${day}T20:00:00`): StudyDayRecord =>
  claimed(blankDay('s1', 'p1', day), at(`${day}T20:00:00`), at(heardAt))
const credited = (day: string, sec: number, cameIn = `${day}T20:00:00`): Credited => ({
  day,
  sec,
  at: at(cameIn),
})
const asOf = (today: string, records: StudyDayRecord[] = [], ledger: Credited[] = [], of = season) =>
  daysOf({ season: of, today, records, ledger, handed: [] })

const handedIn = (day: string, heardAt = `${day}T20:00:00`): Handed => ({ day, heardAt: at(heardAt) })
const proof = (record: StudyDayRecord, ledger: Credited[], handed: Handed[] = []) =>
  proofOf(record, { ledger, handed })

describe('a study day', () => {
  it.each([
    ['a weekday of the calendar', '2026-12-15', true],
    ['another weekday', '2026-12-14', false],
    ['a day more', '2026-12-16', true],
    ['a day off', '2026-12-19', false],
    ['the day before the season', '2026-10-31', false],
    ['the first Tuesday', '2026-11-03', true],
    ['the last day', '2027-03-20', true],
    ['the Tuesday after the last day', '2027-03-23', false],
  ])('%s: %s is %s', (_, day, is) => expect(isStudyDay(season, day)).toBe(is))

  it('is none in a season without a calendar', () => {
    const { studyDays: _, ...without } = season
    expect(studyDaysUntil(without as SeasonRecord, '2027-03-20')).toEqual([])
    expect(nextStudyDay(without as SeasonRecord, '2026-12-15')).toBeNull()
  })
  it('comes next over a month, a year and no further than the season', () => {
    expect(nextStudyDay(season, '2026-12-15')).toBe('2026-12-16')
    expect(nextStudyDay(season, '2026-12-31')).toBe('2027-01-02')
    expect(nextStudyDay(season, '2027-02-27')).toBe('2027-03-02')
    expect(nextStudyDay(season, '2027-03-20')).toBeNull()
  })
  it('may be the 29th of February, and a month has as many days as it has', () => {
    const leap = { ...everyDay, opensOn: '2027-11-01', closesOn: '2028-03-20' }
    expect(isStudyDay(leap, '2028-02-29')).toBe(true)
    expect(nextStudyDay(leap, '2028-02-28')).toBe('2028-02-29')
    expect(['2028-02', '2027-02', '2026-12'].map((month) => daysOfMonth(month).length)).toEqual([29, 28, 31])
  })
  it('is shown in a month of the season, whichever is asked for', () => {
    expect(
      ['2020-01', '2027-01', '2030-01', null].map((month) => monthShown(season, month, '2026-12-15')),
    ).toEqual(['2026-11', '2027-01', '2027-03', '2026-12'])
  })
})

describe('a tap', () => {
  const claim = (day: string, moment: string, now: string) => claimOf({ day, at: moment }, everyDay, at(now))
  it.each([
    ['the day’s first moment', '2026-12-15', '2026-12-15T00:00:00.000+08:00'],
    ['07:59, of the day before in UTC', '2026-12-15', '2026-12-15T07:59:59.999+08:00'],
    ['the day’s last second', '2026-12-15', '2026-12-15T23:59:59.999+08:00'],
    ['New Year’s Eve', '2026-12-31', '2026-12-31T23:59:59.000+08:00'],
    ['New Year', '2027-01-01', '2027-01-01T00:00:00.000+08:00'],
    ['a moment written in another zone', '2026-12-16', '2026-12-15T16:00:00.000Z'],
  ])('at %s is for its own day, heard of at once or a day later', (_, day, moment) => {
    for (const ms of [0, 86_400_000]) {
      const now = new Date(Date.parse(moment) + ms)
      expect(claimOf({ day, at: moment }, everyDay, now)).toEqual({
        ok: true,
        data: { day, tappedAt: new Date(moment) },
      })
    }
  })
  it('is for the server’s day when it lies ahead, or on another day than it names', () => {
    for (const [day, moment] of [
      ['2026-12-15', '2026-12-15T20:00:01+08:00'],
      ['2026-12-16', '2026-12-16T08:00:00+08:00'],
      ['2026-12-15', '2026-12-14T23:59:59+08:00'],
      ['2026-12-13', '2026-12-14T00:00:00+08:00'],
    ] as const)
      expect(claim(day, moment, '2026-12-15T20:00:00')).toMatchObject({ data: { day: '2026-12-15' } })
  })
  it('counts 72 hours back and not a millisecond more', () => {
    expect(claim('2026-12-15', '2026-12-15T20:00:00.000+08:00', '2026-12-18T20:00:00.000')).toMatchObject({
      ok: true,
    })
    expect(claim('2026-12-15', '2026-12-15T20:00:00.000+08:00', '2026-12-18T20:00:00.001')).toMatchObject({
      code: 'TooLongAgo',
    })
  })
  it('on a day of rest is refused, on the season’s last day it isn’t and on the day after it is', () => {
    const on = (day: string) => claimOf({ day, at: `${day}T08:00:00+08:00` }, season, at(`${day}T08:00:00`))
    expect([on('2026-12-14'), on('2027-03-20'), on('2027-03-21')].map((one) => one.ok)).toEqual([
      false,
      true,
      false,
    ])
  })
})

describe('what the server saw of a claimed day', () => {
  const day = '2026-12-15'
  it('ten minutes posted on the day light it, a second less doesn’t', () => {
    expect(proof(tapped(day), [credited(day, 600)])).toBe('lit')
    expect(proof(tapped(day), [credited(day, 599), credited('2026-12-14', 999)])).toBeNull()
  })
  it('it is 补传 when the tap or the seconds came in on a later day', () => {
    expect(proof(tapped(day, '2026-12-16T00:00:00'), [credited(day, 600)])).toBe('late')
    expect(proof(tapped(day), [credited(day, 600, '2026-12-16T00:00:00')])).toBe('late')
    expect(proof(tapped(day), [credited(day, 300), credited(day, 300, '2026-12-16T08:00:00')])).toBe('late')
  })
  it('nothing without a tap, and what was proven stays', () => {
    expect(proof(blankDay('s1', 'p1', day), [credited(day, 900)])).toBeNull()
    expect(proof(lit(day), [])).toBe('lit')
  })
  it('a reflection handed in does as well as the minutes, and is 补传 when it was heard of on a later day', () => {
    expect(proof(tapped(day), [], [handedIn(day)])).toBe('lit')
    expect(proof(tapped(day), [], [handedIn('2026-12-14')])).toBeNull()
    expect(proof(tapped(day), [], [handedIn(day, '2026-12-16T08:00:00')])).toBe('late')
    expect(proof(tapped(day), [credited(day, 600)], [handedIn(day, '2026-12-16T08:00:00')])).toBe('lit')
    expect(proof(tapped(day, '2026-12-16T00:00:00'), [], [handedIn(day)])).toBe('late')
  })
  it('is the same for taps that came in in any order', () => {
    const moments = fc.array(fc.integer({ min: 0, max: 200_000 }), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(moments, fc.nat(), (secs, turn) => {
        const noon = at('2026-12-15T12:00:00').getTime()
        const taps = secs.map((sec) => new Date(noon + sec * 1_000))
        const turned = [...taps.slice(turn % taps.length), ...taps.slice(0, turn % taps.length)].reverse()
        const all = (order: Date[]) =>
          order.reduce((record, tap) => claimed(record, tap, tap), blankDay('s1', 'p1', day))
        expect(all(turned)).toEqual(all(taps))
      }),
      cases(50),
    )
  })
})

describe('the streak', () => {
  it('counts study days alone: rest neither breaks nor counts', () => {
    const days = asOf('2026-12-14', [lit('2026-12-10'), lit('2026-12-12')])
    expect([streakOf(days), longestOf(days)]).toEqual([2, 2])
  })
  it('stands while today is open, and goes on when it is lit', () => {
    const before = [lit('2026-12-10'), lit('2026-12-12')]
    expect(streakOf(asOf('2026-12-15', before))).toBe(2)
    expect(streakOf(asOf('2026-12-15', [...before, lit('2026-12-15')]))).toBe(3)
  })
  it('is kept by a day made up or handed in late, and ended by one missed or not counted', () => {
    const late: StudyDayRecord = { ...tapped('2026-12-10'), proven: 'late' }
    expect(streakOf(asOf('2026-12-15', [lit('2026-12-08'), late, madeUp('2026-12-12')]))).toBe(3)
    expect(streakOf(asOf('2026-12-15', [lit('2026-12-08'), lit('2026-12-12')]))).toBe(1)
    expect(streakOf(asOf('2026-12-15', [lit('2026-12-10'), tapped('2026-12-12')]))).toBe(0)
  })
  it('goes over the ends of months and years', () => {
    const records = ['2026-12-29', '2026-12-31', '2027-01-02'].map(lit)
    expect(streakOf(asOf('2027-01-03', records))).toBe(3)
  })
  it('is nought on the first day and none after the season is lost', () => {
    expect(streakOf(asOf('2026-11-01'))).toBe(0)
    expect(streakOf(asOf('2027-05-01', [lit('2027-03-18'), lit('2027-03-20')]))).toBe(2)
  })
  it('the longest is as brute force finds it, and the streak is never longer', () => {
    const anyDays = fc.array(fc.constantFrom('lit', 'madeUp', 'no'), { minLength: 1, maxLength: 40 })
    fc.assert(
      fc.property(anyDays, (kinds) => {
        const records = kinds.flatMap((kind, i) => {
          const day = addDays('2026-11-01', i)
          return kind === 'no' ? [] : [kind === 'lit' ? lit(day) : madeUp(day)]
        })
        const days = asOf(addDays('2026-11-01', kinds.length - 1), records, [], everyDay)
        const runs = kinds
          .map((kind) => (kind === 'no' ? ' ' : 'x'))
          .join('')
          .split(' ')
        expect(longestOf(days)).toBe(Math.max(...runs.map((run) => run.length)))
        // Today may still be open, and then the run before it stands.
        expect(streakOf(days)).toBe((kinds.at(-1) === 'no' ? runs.at(-2) : runs.at(-1))!.length)
      }),
      cases(100),
    )
  })
})

describe('make-ups', () => {
  const today = '2026-12-15'
  it('go to missed days of this month before today, claimed ones that don’t count among them', () => {
    const days = asOf(today, [lit('2026-12-08'), tapped('2026-12-10'), lit('2026-12-12')])
    expect(missedIn(days, '2026-12')).toEqual(['2026-12-01', '2026-12-03', '2026-12-05', '2026-12-10'])
    expect(missedIn(days, '2026-11')).toEqual([])
    for (const day of ['2026-12-08', '2026-12-14', today, '2026-12-17', '2026-11-28'])
      expect(mayMakeUp(days, day)).toMatchObject({ code: 'NotMissed' })
    expect(mayMakeUp(days, '2026-12-10').ok).toBe(true)
  })
  it('are two a month, and new ones come with the next', () => {
    const records = [madeUp('2026-12-01'), madeUp('2026-12-03')]
    expect(mayMakeUp(asOf(today, records), '2026-12-05')).toMatchObject({ code: 'NoMakeUpLeft' })
    expect(makeUpsLeft(asOf('2027-01-01', records), '2027-01')).toBe(2)
  })
  it('a day that turns out to be 补传 after all gives its make-up back', () => {
    const record = { ...madeUp('2026-12-10'), claim: tapped('2026-12-10').claim }
    const days = asOf(today, [record], [credited('2026-12-10', 600, '2026-12-13T08:00:00')])
    expect([stateOf(days, '2026-12-10'), makeUpsLeft(days, '2026-12')]).toEqual(['late', 2])
  })
  it('a season without them has none', () => {
    const { makeUpsPerMonth: _, ...without } = season
    expect(makeUpsLeft(asOf(today, [], [], without as SeasonRecord), '2026-12')).toBe(0)
  })
})

describe('the wall', () => {
  it('shows every day of the month in its state', () => {
    const records = [lit('2026-12-01'), madeUp('2026-12-03'), tapped('2026-12-05'), lit('2026-12-12')]
    const { days, today, longest } = calendarOf(
      asOf('2026-12-15', records, [credited('2026-12-15', 360)]),
      null,
    )
    const states = Object.fromEntries(days.map(({ day, state }) => [Number(day.slice(8)), state]))
    expect(days).toHaveLength(31)
    expect(states).toMatchObject({
      1: 'lit',
      2: 'rest',
      3: 'madeUp',
      5: 'notCounted',
      8: 'missed',
      12: 'lit',
      15: 'open',
      16: 'ahead',
      19: 'rest',
    })
    expect(longest).toBe(2)
    expect(today).toEqual({
      day: '2026-12-15',
      state: 'open',
      creditedSec: 360,
      neededSec: 600,
      handedIn: false,
      streak: 1,
      next: '2026-12-16',
    })
  })
  it('a tap before its ten minutes leaves today open', () => {
    expect(studyToday(asOf('2026-12-15', [tapped('2026-12-15')])).state).toBe('open')
  })
  it('a lit day stays lit when the town takes it out of the calendar', () => {
    expect(stateOf(asOf('2026-12-20', [lit('2026-12-19')]), '2026-12-19')).toBe('lit')
  })
  it('a day is the same whether its clock says 00:00 or 07:59', () => {
    for (const time of ['00:00:00', '07:59:59', '23:59:59'])
      expect(dayOf(at(`2026-12-15T${time}`))).toBe('2026-12-15')
  })
})
