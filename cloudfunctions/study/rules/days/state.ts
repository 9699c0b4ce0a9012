import type { DayState } from '@contract/days'
import { isStudyDay } from '@domain/study-days'
import type { SeasonRecord, StudyDayRecord } from '@records/index'
import { studyDaysUntil } from './calendar'
import { type Credited, creditedOn, proofOf } from './proof'

/** A member's study days as they stand on a day: records with what the ledger has borne out by now. */
export interface Days {
  season: SeasonRecord
  today: string
  records: ReadonlyMap<string, StudyDayRecord>
  /** Credited for today. */
  creditedSec: number
}

/**
 * @param ledger whatever counts for today and for claims that were still open
 * @example daysOf({ season, today: '2026-12-15', records: [], ledger: [] }).creditedSec // 0
 */
export const daysOf = ({
  season,
  today,
  records,
  ledger,
}: Pick<Days, 'season' | 'today'> & {
  records: readonly StudyDayRecord[]
  ledger: readonly Credited[]
}): Days => ({
  season,
  today,
  records: new Map(records.map((record) => [record.day, { ...record, proven: proofOf(record, ledger) }])),
  creditedSec: creditedOn(ledger, today),
})

/**
 * What a day is on the wall. A claim that isn't borne out leaves today open, and a day that is over not counted.
 * @example stateOf({ season, today: '2026-12-15', records: new Map(), creditedSec: 0 }, '2026-12-15') // 'open'
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

/**
 * Study days without a gap up to today, or up to the one before while today is open. Days of rest neither break nor count.
 * @example with Tuesday and Thursday lit and Saturday still to come, the streak on Friday is 2
 */
export function streakOf(days: Days): number {
  const past = studyDaysUntil(days.season, days.today).reverse()
  const closed = past.filter((day) => stateOf(days, day) !== 'open')
  const gap = closed.findIndex((day) => !holds(stateOf(days, day)))
  return gap === -1 ? closed.length : gap
}

/** The longest streak of the season so far. */
export function longestOf(days: Days): number {
  let [longest, run] = [0, 0]
  for (const day of studyDaysUntil(days.season, days.today)) {
    const state = stateOf(days, day)
    run = holds(state) ? run + 1 : state === 'open' ? run : 0
    longest = Math.max(longest, run)
  }
  return longest
}
