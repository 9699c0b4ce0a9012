import type { DayState } from '@contract/days'
import { isStudyDay } from '@domain/study-days'
import type { SeasonRecord, StudyDayRecord } from '@records/index'
import { creditedOn, proofOf, type Seen } from '../../../shared/rules/proof'
import { studyDaysUntil } from './calendar'

/** A member's study days as they stand on a day: records with what was borne out by now. */
export interface Days {
  season: SeasonRecord
  today: string
  records: ReadonlyMap<string, StudyDayRecord>
  /** Credited for today. */
  creditedSec: number
  /** A reflection was handed in today. */
  handedIn: boolean
}

/**
 * @param ledger and what was handed in: whatever counts for today and for claims that were still open
 * @example daysOf({ season, today: '2026-12-15', records: [], ledger: [], handed: [] }).creditedSec // 0
 */
export const daysOf = ({
  season,
  today,
  records,
  ...seen
}: Pick<Days, 'season' | 'today'> & Seen & { records: readonly StudyDayRecord[] }): Days => ({
  season,
  today,
  records: new Map(records.map((record) => [record.day, { ...record, proven: proofOf(record, seen) }])),
  creditedSec: creditedOn(seen.ledger, today),
  handedIn: seen.handed.some(({ day }) => day === today),
})

/**
 * What a day is on the wall. A claim that isn't borne out leaves today open, and a day that is over not counted.
 * @example stateOf({ season, today: '2026-12-15', records: new Map(), creditedSec: 0, handedIn: false }, '2026-12-15') // 'open'
 */
export function stateOf({ season, today, records }: Days, day: string): DayState {
  const record = records.get(day)
  if (record?.proven) return record.proven
  if (!isStudyDay(season, day)) return 'rest'
  if (record?.madeUpAt) return 'madeUp'
  if (day > today) return 'ahead'
  if (day === today) return 'open'
  return record?.claim ? 'notCounted' : 'missed'
}

const holds = (state: DayState): boolean => state === 'lit' || state === 'late' || state === 'madeUp'

/** The study days so far, and those that were lit before the calendar took them out. */
function countedDays({ season, today, records }: Days): string[] {
  const proven = [...records.values()].flatMap(({ day, proven }) => (proven && day <= today ? [day] : []))
  return [...new Set([...studyDaysUntil(season, today), ...proven])].sort()
}

/**
 * Study days without a gap up to today, or up to the one before while today is open. Days of rest neither break nor count.
 * @example with Tuesday and Thursday lit and Saturday still to come, the streak on Friday is 2
 */
export function streakOf(days: Days): number {
  const past = countedDays(days).reverse()
  const closed = past.filter((day) => stateOf(days, day) !== 'open')
  const gap = closed.findIndex((day) => !holds(stateOf(days, day)))
  return gap === -1 ? closed.length : gap
}

/** The longest streak of the season so far. */
export function longestOf(days: Days): number {
  let [longest, run] = [0, 0]
  for (const day of countedDays(days)) {
    const state = stateOf(days, day)
    run = holds(state) ? run + 1 : state === 'open' ? run : 0
    longest = Math.max(longest, run)
  }
  return longest
}
