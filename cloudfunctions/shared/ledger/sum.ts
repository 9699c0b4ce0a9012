import { weekOf } from '@domain/day'
import type { HoursRecord, LedgerRecord } from '@records/index'

/** The hours of a member before the first entry of a season. */
export const noHours = (seasonId: string, personId: string): HoursRecord => ({
  _id: `${seasonId}:${personId}`,
  v: 1,
  seasonId,
  personId,
  totalSec: 0,
  byCategory: { theory: 0, policy: 0, spirit: 0, integrity: 0, skill: 0 },
  byClass: { verified: 0, background: 0, offline: 0, confirmed: 0 },
  byChannel: {},
  byWeek: {},
  lastAt: null,
})

/**
 * Hours with one more entry. The running figure and its rebuild from the ledger both go through here, so they can't differ.
 * @example addEntry(noHours('s', 'p'), entry).totalSec // entry.sec
 */
export const addEntry = (hours: HoursRecord, entry: LedgerRecord): HoursRecord => ({
  ...hours,
  totalSec: hours.totalSec + entry.sec,
  byCategory: { ...hours.byCategory, [entry.category]: hours.byCategory[entry.category] + entry.sec },
  byClass: { ...hours.byClass, [entry.class]: (hours.byClass[entry.class] ?? 0) + entry.sec },
  byChannel: withChannel(hours.byChannel, entry),
  byWeek: withWeek(hours.byWeek, entry),
  lastAt: lastOf(hours.lastAt, entry),
})

const withChannel = (
  before: HoursRecord['byChannel'],
  { category, channel, sec }: LedgerRecord,
): NonNullable<HoursRecord['byChannel']> => {
  const channels = before?.[category]
  return { ...before, [category]: { ...channels, [channel]: (channels?.[channel] ?? 0) + sec } }
}

/**
 * Under which a week's seconds are kept: the database takes letters and digits alone.
 * @example weekKey('2026-12-15') // 'w20261214'
 */
export const weekKey = (day: string): string => `w${weekOf(day).replaceAll('-', '')}`

const withWeek = (
  before: HoursRecord['byWeek'],
  { day, sec }: LedgerRecord,
): NonNullable<HoursRecord['byWeek']> => {
  const week = weekKey(day)
  return { ...before, [week]: (before?.[week] ?? 0) + sec }
}

/** When they learned last: a rule that was changed is no learning. */
const lastOf = (lastAt: Date | null, entry: LedgerRecord): Date | null =>
  entry.class === 'adjusted' || (lastAt && lastAt > entry.at) ? lastAt : entry.at

/**
 * The hours documents that a ledger amounts to, in any order of its entries; no entry, no document.
 * @example foldHours([entry])[0]?.totalSec // entry.sec
 */
export function foldHours(ledger: readonly LedgerRecord[]): HoursRecord[] {
  const sums = new Map<string, HoursRecord>()
  for (const entry of ledger) {
    const before = noHours(entry.seasonId, entry.personId)
    sums.set(before._id, addEntry(sums.get(before._id) ?? before, entry))
  }
  return [...sums.values()]
}
