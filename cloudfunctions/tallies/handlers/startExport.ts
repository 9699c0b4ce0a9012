import type { Figures, tallies } from '@contract/tallies'
import type { ListedKind } from '@records/index'
import type { Handler, Prepare } from '../../shared/handler'
import { newId } from '../../shared/ids'
import { ok, refuse } from '../../shared/outcome'
import { exportEnds } from '../../shared/rules/exports'
import type { TalliesRepo } from '../repo'
import { exportView, listsFor } from '../rules/export-progress'

type Op = typeof tallies.startExport
interface Prepared {
  figures: Figures
  seasonId: string
  lists: ListedKind[]
  rows: number
}

/** The figures are those of this moment; the rows are read slice by slice from here on. */
export const prepareStartExport: Prepare<Op, TalliesRepo, Prepared> = async (
  { purpose },
  { actor, scope, as, repo, now },
) => {
  return ok({} as never)
}

export const startExport: Handler<Op, TalliesRepo, Prepared> = async (
  { purpose },
  { actor, scope, as, repo, prepared, now },
) => {
  const record = {
    ...{ _id: newId(), v: 1 as const, byId: actor.person!._id, as, at: now, nodeId: scope._id, purpose },
    ...prepared,
    ...{ state: 'making' as const, list: 0, after: '', slices: 0, done: 0, elsewhere: 0, readAt: null },
    ...{ file: '', forgetAt: exportEnds(now), forgottenAt: null },
  }
  await repo.putFigureExport(record)
  return ok(exportView(record, null))
}
