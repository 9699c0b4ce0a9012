import { addDays } from '@domain/day'
import { isStudyDay } from '@domain/study-days'
import type { SeasonRecord } from '@records/index'

type Calendar = Pick<SeasonRecord, 'opensOn' | 'closesOn' | 'studyDays' | 'calendarsBefore'>

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
