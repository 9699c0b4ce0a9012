import type { HoursRecord, LedgerRecord } from '@records/index'
import type { Documents } from '../documents'
import { addEntry, noHours } from './sum'

/**
 * Appends one entry and moves the running figure, in the caller's transaction: the only writer of the hours ledger.
 * The hours document is read and written whole, so two entries of one member at once conflict instead of losing one.
 */
export async function postEntry(documents: Documents, entry: LedgerRecord): Promise<HoursRecord> {
  const empty = noHours(entry.seasonId, entry.personId)
  const before = await documents.get<HoursRecord>('hours', empty._id)
  const hours = addEntry(before ?? empty, entry)
  await documents.put('ledger', entry)
  await documents.put('hours', hours)
  return hours
}
