import type { roster } from '@contract/roster'
import type { Handler } from '../../shared/handler'
import { ok, refuse } from '../../shared/outcome'
import type { RosterRepo } from '../repo'
import { ended, importView } from '../rules/progress'

/** Its file and its rows go with the next tick. One that is over stays as it ended. */
export const dropImport: Handler<typeof roster.dropImport, RosterRepo> = async (
  { importId },
  { repo, now },
) => {
  const record = await repo.import(importId)
  if (!record) return refuse('NoSuchImport', 'no such import', 'importId')
  if (record.state === 'applying') return refuse('ImportRunning', 'it is being applied')
  if (record.state !== 'checking' && record.state !== 'checked') return ok(importView(record))
  const dropped = { ...ended(record, 'dropped', now), forgetAt: now }
  await repo.putImport(dropped)
  return ok(importView(dropped))
}
