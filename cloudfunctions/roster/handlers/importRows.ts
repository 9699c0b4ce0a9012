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
  const slices = await repo.slicesAfter(importId, { row: after, only, before, limit: SLICES })
  const fitting = slices
    .flatMap(({ rows }) => rows)
    .filter(({ row, verdict }) => row > after && (only === null || verdict === only))
  const rows = fitting.slice(0, PAGE).map(({ plan: _, ...row }) => row)
  const more = fitting.length > PAGE || slices.length === SLICES
  const last = fitting.length > PAGE ? rows.at(-1)?.row : slices.at(-1)?.lastRow
  return ok({ import: importView(record), rows, next: more ? (last ?? null) : null })
}
