import { addDays } from '@domain/day'
import type { SeasonRecord } from '@records/index'

type Calendar = Pick<SeasonRecord, 'opensOn' | 'closesOn' | 'studyDays' | 'calendarsBefore'>

/** From 1, Monday, to 7; a day has one whatever zone it is asked in. */
const weekdayOf = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay() || 7

/**
 * Whether a day is one of the season's study days (DESIGN §4). Taken out it is out, even if it is over; put in it is in from
 * the day of the change on.
 * @example isStudyDay({ opensOn: '2026-11-01', closesOn: '2027-03-20', studyDays: { weekdays: [2], more: [], off: [] } }, '2026-12-15') // true
 */
export function isStudyDay(season: Calendar, day: string): boolean {
  const { opensOn, closesOn, studyDays } = season
  if (!studyDays || day < opensOn || day > closesOn || studyDays.off.includes(day)) return false
  // A day that is over goes by the calendar of its own time: one put in later would be a day that everybody missed.
  const then = season.calendarsBefore?.find(({ before }) => day < before) ?? { ...studyDays, closesOn }
  if (then.off.includes(day) || day > then.closesOn) return false
  return then.more.includes(day) || then.weekdays.includes(weekdayOf(day))
}

/**
 * The season's study days up to a day, that day included, in order.
 * @example studyDaysUntil(season, '2026-11-05') // ['2026-11-03', '2026-11-05']
 */
export function studyDaysUntil(season: Calendar, to: string): string[] {
  const days: string[] = []
  for (let day = season.opensOn; day <= to && day <= season.closesOn; day = addDays(day, 1))
    if (isStudyDay(season, day)) days.push(day)
  return days
}

/**
 * The first study day after a day; null when the season has none left.
 * @example nextStudyDay(season, '2026-12-15') // '2026-12-17'
 */
export function nextStudyDay(season: Calendar, after: string): string | null {
  for (let day = addDays(after, 1); day <= season.closesOn; day = addDays(day, 1))
    if (isStudyDay(season, day)) return day
  return null
}

/** @example monthOf('2026-12-15') // '2026-12' */
export const monthOf = (day: string): string => day.slice(0, 7)

/**
 * Every day of a month.
 * @example daysOfMonth('2028-02').length // 29
 */
export function daysOfMonth(month: string): string[] {
  const days: string[] = []
  for (let day = `${month}-01`; monthOf(day) === month; day = addDays(day, 1)) days.push(day)
  return days
}

/**
 * The month that is shown when one is asked for: one that has a calendar.
 * @param asked null for the month of `today`
 * @example monthShown(season, '2020-01', '2026-12-15') // '2026-11'
 */
export function monthShown(season: Calendar, asked: string | null, today: string): string {
  const [first, last] = [monthOf(season.opensOn), monthOf(season.closesOn)]
  // Months sort as text, and the middle one of three is the asked one or the end it lies beyond.
  return [first, asked ?? monthOf(today), last].sort()[1]!
}
