import { addDays, dayOf } from '@domain/day'
import { daysBetween, missingOf, STUCK_AFTER_DAYS } from '@domain/standing'
import type { HoursRecord, SeasonRecord } from '@records/index'

/** Nobody is asked about earlier days than these before the opening. */
const BEFORE = 366

/**
 * The days from which on somebody who has begun and not finished is 卡住了, and late, if nothing more is credited. Both only
 * come with the days and never go with them, so that a day is all there is to keep: `standingOf` says the same of each day.
 */
export interface Turns {
  stuckFrom: string
  lateFrom: string
}

/**
 * The first day on which the speed so far is too slow: k days after the opening it takes missing × (k + 1) ÷ total more days.
 * Before the opening a single day has passed.
 */
const lateAfter = (totalSec: number, missingSec: number, seasonDays: number): number => {
  const inSeason = Math.floor((totalSec * seasonDays - missingSec) / (missingSec + totalSec)) + 1
  if (inSeason > 0) return inSeason
  return Math.max(-BEFORE, Math.floor((totalSec * seasonDays - missingSec) / totalSec) + 1)
}

/**
 * @param season with the member's own plan
 * @returns null for who has not begun, or has finished
 * @example opened on 11-02, 9.5 of 16 学时 on 12-14 → { stuckFrom: '2026-12-21', lateFrom: '2027-01-24' }
 */
export function turnsOf(season: SeasonRecord, hours: HoursRecord | null): Turns | null {
  const totalSec = hours?.totalSec ?? 0
  const missingSec = missingOf(season, hours)
  if (missingSec === 0 || totalSec === 0) return null
  const { opensOn, closesOn } = season
  const lateFrom = addDays(opensOn, lateAfter(totalSec, missingSec, daysBetween(opensOn, closesOn)))
  const idleFrom = addDays(hours?.lastAt ? dayOf(hours.lastAt) : opensOn, STUCK_AFTER_DAYS)
  return { stuckFrom: [idleFrom, lateFrom].sort()[0]!, lateFrom }
}
