import type { HistoryRecord } from '@records/index'
import type { Documents } from './documents'
import { newId } from './ids'

export type HistoryEntry = Pick<HistoryRecord, 'personId' | 'kind' | 'at'> & Partial<HistoryRecord>

/** Adds one line to a person's history. Never a name, a phone or a residence: ids, roles and field names only. */
export const writeHistory = (documents: Documents, entry: HistoryEntry): Promise<void> =>
  documents.put<HistoryRecord>('history', {
    _id: newId(),
    v: 1,
    byId: null,
    byRole: null,
    from: null,
    to: null,
    cause: null,
    ...entry,
  })
