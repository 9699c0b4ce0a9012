import type { Category } from '@contract/categories'
import type { HoursRecord, LedgerRecord } from '@records/index'

const nothing: Record<Category, number> = { theory: 0, policy: 0, spirit: 0, integrity: 0, skill: 0 }

const add = (sum: HoursRecord, entry: LedgerRecord): HoursRecord => ({
  ...sum,
  totalSec: sum.totalSec + entry.sec,
  byCategory: { ...sum.byCategory, [entry.category]: sum.byCategory[entry.category] + entry.sec },
  lastAt: sum.lastAt && sum.lastAt > entry.at ? sum.lastAt : entry.at,
})

/**
 * The hours documents that a ledger amounts to, in any order of its entries; no entry, no document.
 * @example foldHours([entry('p0001', 'skill', 900)])[0]?.totalSec // 900
 */
export const foldHours = (ledger: readonly LedgerRecord[]): HoursRecord[] => {
  const sums = new Map<string, HoursRecord>()
  for (const entry of ledger) {
    const { seasonId, personId } = entry
    const _id = `${seasonId}:${personId}`
    const sum = sums.get(_id) ?? {
      _id,
      v: 1,
      seasonId,
      personId,
      totalSec: 0,
      byCategory: nothing,
      lastAt: null,
    }
    sums.set(_id, add(sum, entry))
  }
  return [...sums.values()]
}
