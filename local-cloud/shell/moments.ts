import { addDays, dayOf } from '@domain/day'

const at = (day: string, time: string): Date => new Date(`${day}T${time}:00.000+08:00`)

const nextAt = (now: Date, time: string): Date => {
  const today = at(dayOf(now), time)
  return today > now ? today : at(addDays(dayOf(now), 1), time)
}

/**
 * The next Asia/Shanghai midnight.
 * @example nextMidnight(new Date('2026-12-15T19:30:00+08:00')) // 2026-12-16 00:00
 */
export const nextMidnight = (now: Date): Date => at(addDays(dayOf(now), 1), '00:00')

/** The next 07:59, a minute before the UTC day turns. */
export const next0759 = (now: Date): Date => nextAt(now, '07:59')

/**
 * The last minute of the month; of the next one, if it has begun.
 * @example monthEnd(new Date('2026-12-15T19:30:00+08:00')) // 2026-12-31 23:59
 */
export const monthEnd = (now: Date): Date => {
  const firstOf = (day: string): string => `${day.slice(0, 7)}-01`
  const following = (day: string): string => firstOf(addDays(firstOf(day), 31))
  const end = (day: string): Date => at(addDays(following(day), -1), '23:59')
  return end(dayOf(now)) > now ? end(dayOf(now)) : end(following(dayOf(now)))
}
