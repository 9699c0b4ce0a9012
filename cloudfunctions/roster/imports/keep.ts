import type { ImportRecord } from '@records/index'
import { checkedOn, ended } from '../rules/progress'
import { type CheckedSlice, ROWS_A_SLICE } from './check'
import type { ImportsRepo } from './repo'

/**
 * Keeps a checked slice and moves the import on by it, in one transaction. Somebody else was faster, or the roster
 * moved meanwhile: then nothing is kept, and the next step finds out from where to go on.
 */
export async function keepSlice(
  importId: string,
  checked: CheckedSlice | null,
  repo: ImportsRepo,
  now: Date,
): Promise<ImportRecord | null> {
  const record = await repo.import(importId)
  if (record?.state !== 'checking') return record
  if (checked === null) return gone(record, repo, now)
  const { found, from, version, rows, unknownBranches, matched } = checked
  const moved = record.done !== found.done || record.rosterVersion !== found.rosterVersion
  if (moved || (await repo.anchor()).version !== version) return record
  const slice = from / ROWS_A_SLICE
  const verdicts = rows.map(({ verdict }) => verdict)
  await repo.putSlice({
    _id: `${importId}:${slice}`,
    v: 1,
    importId,
    slice,
    rows,
    lastRow: from + rows.length,
    verdicts: [...new Set(verdicts)],
  })
  const after = checkedOn(record, { from, version, verdicts, unknownBranches })
  await repo.putImport(after)
  const { byId } = record
  const reading = { byId, byRole: 'organiser' as const, operation: 'roster.importRows', now }
  await repo.noteReading({ ...reading, nodeId: `${importId}:${slice}`, personIds: matched })
  return after
}

async function gone(record: ImportRecord, repo: ImportsRepo, now: Date): Promise<ImportRecord> {
  const failed = ended({ ...record, problem: { problem: 'unreadable', detail: '' } }, 'failed', now)
  await repo.putImport(failed)
  return failed
}
