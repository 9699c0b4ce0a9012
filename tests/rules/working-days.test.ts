import { addDays } from '@domain/day'
import { addWorkingDays, HOLIDAYS_KNOWN_UNTIL, isWorkingDay, workingDaysBetween } from '@domain/working-days'
import fc from 'fast-check'
import {
  dueFor,
  isToEscalate,
  nextVisit,
  overdueDays,
  visitsBefore,
} from '../../cloudfunctions/shared/rules/wishes/due'
import { cases } from '../drive/cases'

const on = (day: string) => new Date(`${day}T19:30:00+08:00`)
const day = fc.nat({ max: 1_500 }).map((days) => addDays('2024-01-01', days))

describe('a working day', () => {
  it('is what the notices of 2026 say: no holiday, and Saturdays and Sundays that are worked for one', () => {
    for (const off of [
      '2026-01-01',
      '2026-02-16',
      '2026-02-23',
      '2026-05-05',
      '2026-10-01',
      '2026-10-07',
      '2026-12-13',
    ])
      expect([off, isWorkingDay(off)]).toEqual([off, false])
    for (const worked of ['2026-02-14', '2026-02-28', '2026-10-10', '2026-12-14'])
      expect([worked, isWorkingDay(worked)]).toEqual([worked, true])
  })

  it('is one from Monday to Friday beyond the notices', () => {
    expect(HOLIDAYS_KNOWN_UNTIL).toBe('2026-12-31')
    expect(isWorkingDay('2027-01-01')).toBe(true)
    expect(isWorkingDay('2027-01-02')).toBe(false)
  })

  it('is what is reached by counting, and counted by what is reached', () => {
    expect(addWorkingDays('2026-09-30', 2)).toBe('2026-10-09')
    expect(workingDaysBetween('2026-12-15', '2026-12-15')).toBe(0)
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 40 }), (from, count) => {
        const reached = addWorkingDays(from, count)
        expect(isWorkingDay(reached)).toBe(true)
        expect(workingDaysBetween(from, reached)).toBe(count)
        expect(workingDaysBetween(from, addDays(reached, -1))).toBe(count - 1)
        expect(workingDaysBetween(reached, from)).toBe(0)
      }),
      cases(60),
    )
  })
})

describe('a wish', () => {
  it('is due by its step, in hand by its kind, and never while it is checked or closed', () => {
    const now = on('2026-12-11')
    expect(dueFor('collected', null, now)).toBe('2026-12-15')
    expect(dueFor('assigned', 'power', now)).toBe('2026-12-18')
    expect(dueFor('assigned', 'road', now)).toBe('2027-01-01')
    expect([dueFor('held', null, now), dueFor('closed', 'road', now)]).toEqual([null, null])
  })

  it('is late from the working day after its own, and goes up after three of them', () => {
    const late = (at: string) => [overdueDays('2026-12-11', on(at)), isToEscalate('2026-12-11', on(at))]
    expect(late('2026-12-11')).toEqual([0, false])
    expect(late('2026-12-13')).toEqual([0, false])
    expect(late('2026-12-15')).toEqual([2, false])
    expect(late('2026-12-16')).toEqual([3, true])
    expect(overdueDays(null, on('2026-12-16'))).toBe(0)
  })

  it('is closed unheard only after two reminders, even when no tick came for a month', () => {
    const next = (reminded: number, at: string) => nextVisit(on('2026-12-01'), reminded, on(at))
    expect([
      next(0, '2026-12-03'),
      next(0, '2026-12-04'),
      next(1, '2026-12-08'),
      next(1, '2026-12-09'),
    ]).toEqual([...['wait', 'remind', 'wait', 'remind']])
    expect([next(2, '2026-12-11'), next(2, '2026-12-14')]).toEqual(['wait', 'close'])
    const early = (at: string, often: number) => visitsBefore(on('2026-12-14'))[often]! > on(at)
    expect([
      early('2026-12-09', 0),
      early('2026-12-10', 0),
      early('2026-12-01', 2),
      early('2026-12-02', 2),
    ]).toEqual([...[true, false, true, false]])
    expect([next(0, '2026-12-31'), next(1, '2026-12-31')]).toEqual(['remind', 'remind'])
  })
})
