import type { Standing } from '@contract/standing'
import type { HoursRecord, SeasonRecord } from '@records/index'
import { addDays, dayOf, startOfDay } from './day'

/** So many days without a credited second, and somebody wants to be asked (FIELD row 29). */
export const STUCK_AFTER_DAYS = 7

/** A hundred years: somebody with a single second has no day of their own to finish on that a calendar would take. */
const NEVER_DAYS = 36_500

const DAY_MS = 24 * 60 * 60 * 1_000

/**
 * Whole days from one day to another.
 * @example daysBetween('2026-12-15', '2027-01-01') // 17
 */
export const daysBetween = (from: string, to: string): number =>
  Math.round((startOfDay(to).getTime() - startOfDay(from).getTime()) / DAY_MS)

/**
 * Content seconds that are still missing: by the whole or by the rooms together, whichever is more.
 * @example missingOf(season of 16 学时 at 45 minutes, null) // 43_200
 */
export const missingOf = (season: SeasonRecord, hours: HoursRecord | null): number => {
  const secPerHour = season.minutesPerHour * 60
  const whole = season.requiredHours * secPerHour - (hours?.totalSec ?? 0)
  const rooms = season.rooms.reduce(
    (sum, { category, requiredHours }) =>
      sum + Math.max(0, requiredHours * secPerHour - (hours?.byCategory[category] ?? 0)),
    0,
  )
  return Math.max(0, whole, rooms)
}

/**
 * How a member stands in a season. 已完成: nothing is missing. 没开始: not a second yet. 卡住了: seven days without a
 * credit, or at the speed so far not done by the closing day. Else 跟得上.
 * The speed is what was credited over the days since the season opened, today included.
 * @example opened on 11-02, 12-15 today: 25,650 s in 44 days, 17,550 missing → done in 31 days, on 2027-01-15
 */
export function standingOf(season: SeasonRecord, hours: HoursRecord | null, now: Date): Standing {
  const today = dayOf(now)
  const totalSec = hours?.totalSec ?? 0
  const missingSec = missingOf(season, hours)
  const lastOn = hours?.lastAt ? dayOf(hours.lastAt) : null
  const idleDays = Math.max(0, daysBetween(lastOn ?? season.opensOn, today))
  const base = { totalSec, missingSec, lastOn, idleDays }
  if (missingSec === 0) return { ...base, state: 'finished', finishOn: null, lateDays: 0 }
  if (totalSec === 0) return { ...base, state: 'notBegun', finishOn: null, lateDays: 0 }
  const days = Math.max(1, daysBetween(season.opensOn, today) + 1)
  const left = Math.min(NEVER_DAYS, Math.ceil((missingSec * days) / totalSec))
  const finishOn = addDays(today, left)
  const lateDays = Math.max(0, daysBetween(season.closesOn, finishOn))
  const stuck = idleDays >= STUCK_AFTER_DAYS || lateDays > 0
  return { ...base, state: stuck ? 'stuck' : 'onPace', finishOn, lateDays }
}
