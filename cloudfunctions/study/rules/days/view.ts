import type { Calendar, StudyToday } from '@contract/days'
import { NEEDED_SEC } from '../../../shared/rules/proof'
import { daysOfMonth, monthOf, monthShown, nextStudyDay } from './calendar'
import { makeUpsLeft, missedIn } from './make-ups'
import { type Days, longestOf, stateOf, streakOf } from './state'

/**
 * Today, as the button needs it.
 * @example studyToday({ season, today: '2026-12-15', records: new Map(), creditedSec: 360, handedIn: false }).neededSec // 600
 */
export const studyToday = (days: Days): StudyToday => ({
  day: days.today,
  state: stateOf(days, days.today),
  creditedSec: days.creditedSec,
  neededSec: NEEDED_SEC,
  handedIn: days.handedIn,
  streak: streakOf(days),
  next: nextStudyDay(days.season, days.today),
})

/**
 * The wall of one month.
 * @param asked null for this month
 */
export function calendarOf(days: Days, asked: string | null): Calendar {
  const { season, today } = days
  const month = monthShown(season, asked, today)
  return {
    month,
    days: daysOfMonth(month).map((day) => ({ day, state: stateOf(days, day) })),
    today: studyToday(days),
    longest: longestOf(days),
    makeUps: { left: makeUpsLeft(days, month), of: season.makeUpsPerMonth ?? 0, days: missedIn(days, month) },
    first: monthOf(season.opensOn),
    last: monthOf(season.closesOn),
  }
}
