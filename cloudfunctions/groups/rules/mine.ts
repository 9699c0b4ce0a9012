import type { MyGroup } from '@contract/groups'
import { dayOf } from '@domain/day'
import type { HoursRecord } from '@records/index'

/** In a smaller group a count would tell who it is. */
export const FEWEST_TO_COUNT = 6

/**
 * The value at a share of sorted figures, by nearest rank.
 * @example nearestRank([10, 20, 30, 40, 50, 60], 0.25) // 20: the ⌈1.5⌉th
 */
const nearestRank = (sorted: readonly number[], share: number): number =>
  sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)]!

/**
 * Between these lies the middle half of a group; null in a group of fewer than six. Widened to whole steps: the bare
 * quartiles would be two members' own figures, and asked twice a day would tell how much each had learned in between.
 * @param totals content seconds of every member, 0 of who has not begun
 * @param stepSec half a 学时
 * @example bandOf([0, 900, 1_800, 2_700, 3_600, 9_000], 1_350) // { lowSec: 0, highSec: 4_050 }
 */
export function bandOf(totals: readonly number[], stepSec: number): MyGroup['band'] {
  if (totals.length < FEWEST_TO_COUNT) return null
  const sorted = [...totals].sort((a, b) => a - b)
  return {
    lowSec: Math.floor(nearestRank(sorted, 0.25) / stepSec) * stepSec,
    highSec: Math.ceil(nearestRank(sorted, 0.75) / stepSec) * stepSec,
  }
}

/**
 * How many of a group were credited today, and whether I was; null in a group of fewer than six.
 * @example litOf(hours of six, one at 00:00 today and mine of 23:59 yesterday, 'p1', now) // { lit: 1, mine: false }
 */
export function litOf(
  members: number,
  hours: readonly Pick<HoursRecord, 'personId' | 'lastAt'>[],
  me: string,
  now: Date,
): MyGroup['today'] {
  if (members < FEWEST_TO_COUNT) return null
  const today = dayOf(now)
  const lit = hours.filter(({ lastAt }) => lastAt && dayOf(lastAt) === today)
  return { lit: lit.length, mine: lit.some(({ personId }) => personId === me) }
}
