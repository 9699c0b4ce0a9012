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
