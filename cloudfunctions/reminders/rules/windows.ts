import type { Audience } from '@contract/messages'
import { addDays, dayOf, instantOf, startOfDay } from '@domain/day'
import type { SessionRecord } from '@records/index'

/** Nobody's phone sounds between nine in the evening and eight in the morning. */
const QUIET_FROM = 21
const QUIET_UNTIL = 8
const HOUR_MS = 3_600_000

const hourOf = (at: Date): number => Number(instantOf(at).slice(11, 13))

/**
 * Whether it is too late or too early to write to anybody.
 * @example isQuiet(new Date('2026-12-15T21:00:00+08:00')) // true
 */
export const isQuiet = (now: Date): boolean => hourOf(now) >= QUIET_FROM || hourOf(now) < QUIET_UNTIL

/**
 * When what is decided now goes out: at once, or when the quiet hours are over.
 * @example goesOutAt(new Date('2026-12-15T22:10:00+08:00')) // 2026-12-16T08:00:00+08:00
 */
export function goesOutAt(now: Date): Date {
  if (!isQuiet(now)) return now
  const day = hourOf(now) >= QUIET_FROM ? addDays(dayOf(now), 1) : dayOf(now)
  return new Date(startOfDay(day).getTime() + QUIET_UNTIL * HOUR_MS)
}

/** From 1 on Monday to 7 on Sunday. */
const weekdayOf = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay() || 7

/**
 * The ISO week of a day: the one that has its Thursday.
 * @example isoWeek('2027-01-01') // '2026-W53'
 */
export function isoWeek(day: string): string {
  const thursday = addDays(day, 4 - weekdayOf(day))
  const year = thursday.slice(0, 4)
  const dayOfYear = Math.round((Date.parse(thursday) - Date.parse(`${year}-01-01`)) / (24 * HOUR_MS))
  return `${year}-W${String(Math.floor(dayOfYear / 7) + 1).padStart(2, '0')}`
}

/**
 * The window of a reminder: one a member, purpose and window. It is of the day on which the message goes out, so that one
 * of Sunday night and one of Monday morning are the same.
 * @example windowOf({ purpose: 'begin' }, new Date('2026-12-20T22:00:00+08:00'), null) // '2026-W52'
 */
export function windowOf(
  audience: Audience,
  out: Date,
  session: Pick<SessionRecord, '_id' | 'startsAt'> | null,
): string {
  const day = dayOf(out)
  if (audience.purpose === 'studyDay') return day
  if (audience.purpose === 'session') return `${dayOf(session?.startsAt ?? out)}.${audience.sessionId}`
  return audience.purpose === 'task' ? `${isoWeek(day)}.${audience.taskId}` : isoWeek(day)
}

/**
 * From when on a reminder is no use any more: the end of the study day, the beginning of the session, else the end of its
 * week: on Monday they may get another.
 * @example notAfterOf({ purpose: 'studyDay' }, new Date('2026-12-15T19:00:00+08:00'), null) // 2026-12-16T00:00:00+08:00
 */
export function notAfterOf(
  { purpose }: Audience,
  out: Date,
  session: Pick<SessionRecord, 'startsAt'> | null,
): Date {
  if (purpose === 'session' && session) return session.startsAt
  const day = dayOf(out)
  return startOfDay(addDays(day, purpose === 'studyDay' ? 1 : 8 - weekdayOf(day)))
}

/**
 * A day as a template takes it.
 * @example dateWords('2026-12-05') // '2026年12月5日'
 */
export const dateWords = (day: string): string => {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}

/** @example deliveryId('p1', 'begin', '2026-W51') // 'p1:begin:2026-W51' */
export const deliveryId = (personId: string, purpose: string, window: string): string =>
  `${personId}:${purpose}:${window}`
