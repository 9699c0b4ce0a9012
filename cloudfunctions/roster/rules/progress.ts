import type { ImportView } from '@contract/roster'
import { instantOf } from '@domain/day'
import type { ImportRecord } from '@records/index'

const DAY_MS = 24 * 60 * 60 * 1_000
/** Its file and slices, after it ended; and an import that nobody went on with. */
export const KEPT_MS = DAY_MS
export const WAITS_MS = 3 * DAY_MS
/** Nothing is left of it that would have to be deleted. */
export const NEVER = new Date('9999-12-31T00:00:00.000Z')

export const noCounts = (): ImportRecord['counts'] => ({ add: 0, change: 0, same: 0, bad: 0, stale: 0 })

/**
 * An import as its organiser sees it.
 * @example importView(record).state // 'checking'
 */
export const importView = (record: ImportRecord): ImportView => ({
  id: record._id,
  fileName: record.fileName,
  at: instantOf(record.at),
  state: record.state,
  problem: record.problem,
  rows: record.rows,
  done: record.done,
  counts: record.counts,
  ignored: record.ignored,
  unknownBranches: record.unknownBranches,
})

/**
 * An import that ended: what it kept goes a day later.
 * @example ended(record, 'dropped', now).forgetAt // now + 24 h
 */
export const ended = (
  record: ImportRecord,
  state: 'done' | 'dropped' | 'failed',
  now: Date,
): ImportRecord => ({
  ...record,
  state,
  forgetAt: new Date(now.getTime() + KEPT_MS),
})

/**
 * An import after one more slice of it was checked, from this row on.
 * @example checkedOn(record of 150 rows, { from: 0, verdicts: 150 of them, … }).state // 'checked'
 */
export function checkedOn(
  record: ImportRecord,
  slice: {
    from: number
    version: number
    verdicts: (keyof ImportRecord['counts'])[]
    unknownBranches: string[]
  },
): ImportRecord {
  const counts = slice.from === 0 ? noCounts() : { ...record.counts }
  for (const verdict of slice.verdicts) counts[verdict] += 1
  const done = slice.from + slice.verdicts.length
  return {
    ...record,
    counts,
    done,
    state: done >= record.rows ? 'checked' : 'checking',
    rosterVersion: slice.version,
    unknownBranches: slice.unknownBranches,
  }
}
