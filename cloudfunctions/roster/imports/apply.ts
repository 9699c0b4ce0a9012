import type { ImportRecord, ImportSliceRecord, NodeRecord, PersonRecord } from '@records/index'
import { environmentKeys, openPhone } from '../../shared/phone'
import { type Applied, applyRows, isNamesake, nextRows, type Outcome } from '../rules/applying'
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
  const pairs = await pairsOf(rows, repo, slice)
  const persons = await personsOf([...rows, ...pairs.rows], repo)
  const arrived = await arrivedSince(record, rows, repo)
  const keys = environmentKeys()
  const open = (phone: Parameters<typeof openPhone>[0]) => openPhone(phone, keys)
  const outcome = applyRows(rows, pairs.partnerOf, { persons, nodes, open, arrived })
  await write(record, outcome.applied, repo, now)
  for (const each of pairs.slices) {
    const moved = each.rows.some((row) => outcome.stale.has(row) || outcome.paired.has(row))
    if (moved) await repo.putSlice(sliceAfter(each, outcome))
  }
  return moveOn(record, rows, outcome, repo, now)
}

/** The rows with which some rows swap numbers, and the slices that these and those are in. */
async function pairsOf(rows: readonly Decided[], repo: ImportsRepo, own: ImportSliceRecord | null) {
  const slices = new Map(own ? [[own.slice, own]] : [])
  const sliceOf = (place: number) => Math.floor((place - 1) / ROWS_A_SLICE)
  const places = rows.flatMap(({ plan }) => plan?.swapsWith ?? [])
  for (const index of new Set(places.map(sliceOf))) {
    const slice = own && !slices.has(index) ? await repo.slice(own.importId, index) : null
    if (slice) slices.set(index, slice)
  }
  const at = (place: number): Decided | null =>
    slices.get(sliceOf(place))?.rows[(place - 1) % ROWS_A_SLICE] ?? null
  const partnerOf = ({ plan }: Decided): Decided | null => {
    const partner = plan?.swapsWith === undefined ? null : at(plan.swapsWith)
    return partner?.plan ? partner : null
  }
  return { slices: [...slices.values()], rows: rows.flatMap((row) => partnerOf(row) ?? []), partnerOf }
}

/** Namesakes of new people who came to their branch since the check, and not by this import. */
async function arrivedSince(
  record: ImportRecord,
  rows: readonly Decided[],
  repo: ImportsRepo,
): Promise<PersonRecord[]> {
  const plans = rows.flatMap(({ verdict, plan }) => (verdict === 'add' && plan ? plan : []))
  const named = await repo.personsByNames([...new Set(plans.map(({ name }) => name))])
  const there = named.filter((person) => plans.some((plan) => isNamesake(person, plan)))
  const ours = await repo.causedBy(
    record._id,
    there.map(({ _id }) => _id),
  )
  return there.filter(({ _id }) => !ours.has(_id))
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
  await repo.writePlaces(applied, now)
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

const sliceAfter = (slice: ImportSliceRecord, { stale, paired }: Outcome): ImportSliceRecord => {
  const rows = slice.rows.map((row) =>
    stale.has(row)
      ? { ...row, verdict: 'stale' as const, plan: null }
      : paired.has(row)
        ? { ...row, plan: null }
        : row,
  )
  return {
    ...slice,
    rows,
    verdicts: [...new Set([...slice.verdicts, ...rows.map(({ verdict }) => verdict)])],
  }
}

async function moveOn(
  record: ImportRecord,
  rows: readonly Decided[],
  { applied: { length: writes }, stale }: Outcome,
  repo: ImportsRepo,
  now: Date,
): Promise<ImportRecord> {
  const counts = { ...record.counts, stale: record.counts.stale + stale.size }
  for (const row of stale) if (row.verdict === 'add' || row.verdict === 'change') counts[row.verdict] -= 1
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
