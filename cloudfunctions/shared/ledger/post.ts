import type { HoursRecord, LedgerRecord } from '@records/index'
import type { Documents } from '../documents'
import { leaveStudy } from '../outbox/leave'
import { addEntry, noHours } from './sum'

/**
 * Appends one entry, moves the running figure and says that it is to be counted, in the caller's transaction: with `postEntries` the only writer of the
 * hours ledger. The hours document is read and written whole, so two entries of one member at once conflict instead of
 * losing one.
 */
export async function postEntry(documents: Documents, entry: LedgerRecord): Promise<HoursRecord> {
  const [hours] = await postEntries(documents, [entry])
  return hours!
}

/** The same for several entries, of several members: their hours are read at once and each written once. */
export async function postEntries(
  documents: Documents,
  entries: readonly LedgerRecord[],
): Promise<HoursRecord[]> {
  const empty = entries.map(({ seasonId, personId }) => noHours(seasonId, personId))
  const ids = [...new Set(empty.map(({ _id }) => _id))]
  if (ids.length === 0) return []
  const known = await hoursOf(documents, ids)
  const sums = new Map([...empty, ...known].map((hours) => [hours._id, hours]))
  entries.forEach((entry, i) => {
    const { _id } = empty[i]!
    sums.set(_id, addEntry(sums.get(_id)!, entry))
  })
  for (const entry of entries) await documents.put('ledger', entry)
  for (const hours of sums.values()) await documents.put('hours', hours)
  // One a member is enough: who counts looks at all of their hours.
  const last = new Map(entries.map((entry) => [entry.personId, entry]))
  for (const { personId, _id, at } of last.values()) await leaveStudy(documents, personId, `line-${_id}`, at)
  return [...sums.values()]
}

const hoursOf = async (documents: Documents, ids: string[]): Promise<HoursRecord[]> => {
  if (ids.length > 1) return documents.find('hours', { _id: documents.command.in(ids) })
  const only = await documents.get<HoursRecord>('hours', ids[0]!)
  return only ? [only] : []
}
