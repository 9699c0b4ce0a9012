import type { SeasonRecord } from '@records/index'

type Calendar = Pick<SeasonRecord, 'opensOn' | 'closesOn' | 'studyDays'>

/** From 1, Monday, to 7; a day has one whatever zone it is asked in. */
const weekdayOf = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay() || 7

/**
 * Whether a day is one of the season's study days (DESIGN §4).
 * @example isStudyDay({ opensOn: '2026-11-01', closesOn: '2027-03-20', studyDays: { weekdays: [2], more: [], off: [] } }, '2026-12-15') // true
 */
export function isStudyDay({ opensOn, closesOn, studyDays }: Calendar, day: string): boolean {
  if (!studyDays || day < opensOn || day > closesOn || studyDays.off.includes(day)) return false
  return studyDays.more.includes(day) || studyDays.weekdays.includes(weekdayOf(day))
}
