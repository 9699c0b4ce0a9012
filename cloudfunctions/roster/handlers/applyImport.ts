import type { roster } from '@contract/roster'
import type { Handler } from '../../shared/handler'
import { ok, refuse } from '../../shared/outcome'
import type { RosterRepo } from '../repo'
import { importView, noCounts } from '../rules/progress'

/** Begins to apply; when the roster moved since the rows were checked, they are checked again first. */
export const applyImport: Handler<typeof roster.applyImport, RosterRepo> = async ({ importId }, { repo }) => {
  const record = await repo.import(importId)
  if (!record) return refuse('NoSuchImport', 'no such import', 'importId')
  if (record.state === 'applying') return ok(importView(record))
  if (record.state !== 'checked') return refuse('NotChecked', 'only a checked import can be applied')
  const anchor = await repo.anchor()
  if (anchor.running && anchor.running.id !== importId)
    return refuse('ImportRunning', 'another import or plan is being applied')
  const current = anchor.version === record.rosterVersion
  const after = current
    ? { ...record, state: 'applying' as const, done: 0 }
    : { ...record, state: 'checking' as const, done: 0, counts: noCounts() }
  await repo.putImport(after)
  if (current) await repo.putAnchor({ ...anchor, running: { kind: 'import', id: importId } })
  return ok(importView(after))
}
