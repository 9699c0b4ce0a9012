import type { roster } from '@contract/roster'
import type { NodeRecord } from '@records/index'
import type { Handler, Prepare } from '../../shared/handler'
import { ok, refuse } from '../../shared/outcome'
import { applySlice } from '../imports/apply'
import { type CheckedSlice, checkSlice } from '../imports/check'
import { keepSlice } from '../imports/keep'
import type { RosterRepo } from '../repo'
import { importView } from '../rules/progress'

type Op = typeof roster.stepImport
type Prepared = { checked: CheckedSlice | null } | { nodes: NodeRecord[] } | null

export const prepareStepImport: Prepare<Op, RosterRepo, Prepared> = async ({ importId }, { repo }) => {
  const record = await repo.import(importId)
  if (!record) return refuse('NoSuchImport', 'no such import', 'importId')
  if (record.state === 'checking') return ok({ checked: await checkSlice(record, repo) })
  return ok(record.state === 'applying' ? { nodes: await repo.places() } : null)
}

export const stepImport: Handler<Op, RosterRepo, Prepared> = async (
  { importId },
  { repo, prepared, now },
) => {
  const record =
    prepared === null
      ? await repo.import(importId)
      : 'nodes' in prepared
        ? await applySlice(importId, prepared.nodes, repo, now)
        : await keepSlice(importId, prepared.checked, repo, now)
  return record ? ok(importView(record)) : refuse('NoSuchImport', 'no such import', 'importId')
}
