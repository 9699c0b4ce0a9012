import { daysBetween, STUCK_AFTER_DAYS, standingOf } from '@domain/standing'
import type { HoursRecord, SeasonRecord } from '@records/index'

const season: SeasonRecord = {
  _id: 's',
  v: 1,
  name: '冬春训',
  opensOn: '2026-11-02',
  closesOn: '2027-03-20',
  minutesPerHour: 45,
  requiredHours: 16,
  rooms: [
    { category: 'theory', requiredHours: 8 },
    { category: 'skill', requiredHours: 4 },
  ],
  ruleVersion: 1,
  offlineMinutesPerDay: 90,
  state: 'open',
}
const at = (moment: string) => new Date(`${moment}+08:00`)

const hours = (theory: number, skill: number, lastAt: string | null, other = 0): HoursRecord => ({
  _id: 's:p',
  v: 1,
  seasonId: 's',
  personId: 'p',
  totalSec: theory + skill + other,
  byCategory: { theory, skill, policy: other, spirit: 0, integrity: 0 },
  byClass: { verified: theory + skill + other, background: 0, offline: 0, confirmed: 0 },
  lastAt: lastAt === null ? null : at(lastAt),
})
const evening = at('2026-12-15T19:30:00')
const hour = 2_700

describe('a member stands', () => {
  it('at 没开始 before the first second, however late it is', () => {
    const expected = {
      state: 'notBegun',
      totalSec: 0,
      lastOn: null,
      idleDays: 43,
      finishOn: null,
      lateDays: 0,
    }
    expect(standingOf(season, null, evening)).toMatchObject(expected)
    expect(standingOf(season, hours(0, 0, null), at('2027-04-01T00:00:00')).state).toBe('notBegun')
  })
  it('at 跟得上 when the speed so far suffices: 9.5 of 16 in 44 days need 31 more', () => {
    expect(standingOf(season, hours(20_000, 5_650, '2026-12-14T21:00:00'), evening)).toEqual({
      state: 'onPace',
      totalSec: 25_650,
      missingSec: 17_550,
      lastOn: '2026-12-14',
      idleDays: 1,
      finishOn: '2027-01-15',
      lateDays: 0,
    })
  })
  it('at 卡住了 from the seventh day without a credit, counted in days and not in hours', () => {
    const last = hours(20_000, 5_650, '2026-12-08T23:59:00')
    expect(STUCK_AFTER_DAYS).toBe(7)
    expect(standingOf(season, last, at('2026-12-14T23:59:59')).state).toBe('onPace')
    expect(standingOf(season, last, at('2026-12-15T00:00:00'))).toMatchObject({ state: 'stuck', idleDays: 7 })
  })
  it('at 卡住了 when the speed so far is too slow, and it says by how many days', () => {
    // 5,400 s in 44 days; 37,800 missing take 308 more: 2027-10-19, 213 days after 03-20.
    const slow = standingOf(season, hours(5_400, 0, '2026-12-15T08:00:00'), evening)
    expect(slow).toMatchObject({ state: 'stuck', idleDays: 0, finishOn: '2027-10-19', lateDays: 213 })
  })
  it('at 卡住了 with a single second, on a day that a calendar takes', () => {
    expect(standingOf(season, hours(1, 0, '2026-12-15T08:00:00'), evening).finishOn).toBe('2126-11-21')
  })
  it('at 已完成 only when no room misses anything either', () => {
    const lopsided = hours(16 * hour, 0, '2026-12-15T08:00:00')
    expect(standingOf(season, lopsided, evening)).toMatchObject({ state: 'onPace', missingSec: 4 * hour })
    const whole = hours(8 * hour, 4 * hour, '2026-11-20T08:00:00', 4 * hour)
    expect(standingOf(season, whole, evening)).toMatchObject({
      state: 'finished',
      missingSec: 0,
      lateDays: 0,
    })
  })
  it('on its first day by that one day, and before the opening without a negative number', () => {
    expect(
      standingOf(season, hours(hour, 0, '2026-11-02T00:10:00'), at('2026-11-02T07:59:00')),
    ).toMatchObject({
      state: 'onPace',
      idleDays: 0,
      finishOn: '2026-11-17',
    })
    expect(standingOf(season, null, at('2026-10-01T12:00:00')).idleDays).toBe(0)
  })
})

test('days between two days are whole over year ends and leap days', () => {
  expect(daysBetween('2026-12-15', '2027-01-01')).toBe(17)
  expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2)
  expect(daysBetween('2027-01-01', '2026-12-31')).toBe(-1)
})
