import type { roster } from '@contract/roster'
import type { Handler } from '../../shared/handler'
import { ok, refuse } from '../../shared/outcome'
import { ROWS_A_SLICE } from '../imports/check'
import type { RosterRepo } from '../repo'
import { importView } from '../rules/progress'

const PAGE = 100
const SLICES = 3

/** Rows in the sheet's order; while they are checked again, only those that are through. */
export const importRows: Handler<typeof roster.importRows, RosterRepo> = async (
  { importId, only, after },
  { repo },
) => {
  const record = await repo.import(importId)
  if (!record) return refuse('NoSuchImport', 'no such import', 'importId')
  const through = record.state === 'checking' ? record.done : record.rows
  const before = Math.ceil(through / ROWS_A_SLICE)
  const slices = await repo.slicesAfter(importId, { place: after, only, before, limit: SLICES })
  const fitting = slices
    .flatMap(({ slice, rows }) => rows.map((row, i) => ({ place: slice * ROWS_A_SLICE + i + 1, row })))
    .filter(({ place, row }) => place > after && (only === null || row.verdict === only))
  const page = fitting.slice(0, PAGE)
  const rows = page.map(({ row: { plan: _, ...row } }) => row)
  const more = fitting.length > PAGE || slices.length === SLICES
  const last = fitting.length > PAGE ? page.at(-1)?.place : slices.at(-1)?.lastRow
  return ok({ import: importView(record), rows, next: more ? (last ?? null) : null })
}
