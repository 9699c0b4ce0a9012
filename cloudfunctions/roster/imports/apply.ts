import type { ImportRecord, ImportSliceRecord, NodeRecord, PersonRecord } from '@records/index'
import { environmentKeys, openPhone } from '../../shared/phone'
import { type Applied, applyRow, nextRows } from '../rules/applying'
import type { Decided } from '../rules/decide'
import { ended } from '../rules/progress'
import { ROWS_A_SLICE } from './check'
import type { ImportsRepo } from './repo'

/** A transaction may last thirty seconds, and every document is a request of its own. */
const MOST_WRITES = 50

/**
 * Applies the next rows of an import, in one transaction with how far it is: after a lost answer the same rows are not
 * applied again. The roster's anchor is written too, so that nobody's place changes elsewhere at the same moment.
 */
export async function applySlice(
  importId: string,
  nodes: readonly NodeRecord[],
  repo: ImportsRepo,
  now: Date,
): Promise<ImportRecord | null> {
  const record = await repo.import(importId)
  if (record?.state !== 'applying') return record
  const slice = await repo.slice(importId, Math.floor(record.done / ROWS_A_SLICE))
  const rows = nextRows(slice?.rows ?? [], record.done % ROWS_A_SLICE, MOST_WRITES)
  const persons = await personsOf(rows, repo)
  const applied: Applied[] = []
  const stale = new Set<number>()
  const keys = environmentKeys()
  for (const row of rows.filter(({ plan }) => plan !== null)) {
    const open = (phone: Parameters<typeof openPhone>[0]) => openPhone(phone, keys)
    const one = applyRow(row, { persons, nodes, open })
    if (one) {
      applied.push(one)
      if (!one.before) persons.push(one.after)
    } else stale.add(row.row)
  }
  await write(record, applied, repo, now)
  if (slice && stale.size > 0) await repo.putSlice(withStale(slice, stale))
  return moveOn(record, rows, { writes: applied.length, stale }, repo, now)
}

/** Whom the rows are about, and whoever meanwhile has the phone of one of them. */
async function personsOf(rows: readonly Decided[], repo: ImportsRepo): Promise<PersonRecord[]> {
  const plans = rows.flatMap(({ plan }) => plan ?? [])
  const hashes = plans.flatMap(({ phone }) => phone?.hash ?? [])
  const byId = await repo.personsByIds(plans.map(({ personId }) => personId))
  const byPhone = await repo.personsByPhones(hashes)
  const known = new Set(byId.map(({ _id }) => _id))
  return [...byId, ...byPhone.filter(({ _id }) => !known.has(_id))]
}

async function write(record: ImportRecord, applied: Applied[], repo: ImportsRepo, now: Date): Promise<void> {
  await repo.writePlaces(applied)
  for (const { after, history } of applied)
    for (const line of history)
      await repo.writeHistory({
        ...line,
        personId: after._id,
        at: now,
        byId: record.byId,
        byRole: 'organiser',
        cause: record._id,
      })
}

const withStale = (slice: ImportSliceRecord, stale: ReadonlySet<number>): ImportSliceRecord => ({
  ...slice,
  rows: slice.rows.map((row) => (stale.has(row.row) ? { ...row, verdict: 'stale', plan: null } : row)),
  verdicts: [...new Set([...slice.verdicts, 'stale' as const])],
})

async function moveOn(
  record: ImportRecord,
  rows: readonly Decided[],
  { writes, stale }: { writes: number; stale: ReadonlySet<number> },
  repo: ImportsRepo,
  now: Date,
): Promise<ImportRecord> {
  const counts = { ...record.counts, stale: record.counts.stale + stale.size }
  for (const row of rows)
    if (stale.has(row.row) && (row.verdict === 'add' || row.verdict === 'change')) counts[row.verdict] -= 1
  const moved = { ...record, counts, done: record.done + rows.length }
  const over = moved.done >= record.rows || rows.length === 0
  const after = over ? ended(moved, 'done', now) : moved
  const anchor = await repo.anchor()
  const ours = anchor.running?.id === record._id
  if (writes > 0 || over)
    await repo.putAnchor({
      ...anchor,
      version: anchor.version + (writes > 0 ? 1 : 0),
      running: over && ours ? null : anchor.running,
    })
  await repo.putImport(after)
  return after
}
