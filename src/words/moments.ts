import { dayOf, instantOf } from '@domain/day'

/** The time of day, `20:14`. */
export const clockOf = (at: Date | string) => instantOf(at).slice(11, 16)
const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000

/** @example dayWords('2027-03-20') // '3 月 20 日' */
export const dayWords = (day: string): string =>
  `${Number(day.slice(5, 7))} 月 ${Number(day.slice(8, 10))} 日`

/**
 * A past day as one says it.
 * @example nearDayWords('2026-12-14', new Date('2026-12-15T11:30:00Z')) // '昨天'
 */
export const nearDayWords = (day: string, now: Date): string => {
  const days = daysBetween(day, dayOf(now))
  return days === 0 ? '今天' : days === 1 ? '昨天' : dayWords(day)
}

/**
 * A past moment as one says it.
 * @example momentWords('2026-12-14T20:14:00+08:00', new Date('2026-12-15T11:30:00Z')) // '昨天 20:14'
 */
export const momentWords = (at: Date | string, now: Date): string =>
  `${nearDayWords(dayOf(at), now)} ${clockOf(at)}`

/** @example greetingAt(new Date('2026-12-15T11:30:00Z')) // '晚上好' */
export const greetingAt = (now: Date): string => {
  const hour = Number(clockOf(now).slice(0, 2))
  if (hour < 5) return '夜深了'
  if (hour < 11) return '早上好'
  if (hour < 13) return '中午好'
  return hour < 18 ? '下午好' : '晚上好'
}
