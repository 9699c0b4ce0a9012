import type { tallies } from '@contract/tallies'
import type { FigureExportRecord } from '@records/index'
import type { Handler, Prepare } from '../../shared/handler'
import { ok, refuse } from '../../shared/outcome'
import { keepPart, nextPart, type Part } from '../exports/parts'
import type { TalliesRepo } from '../repo'
import { exportView, stillHolds } from '../rules/export-progress'

type Op = typeof tallies.stepExport
interface Prepared {
  part: Part | null
  url: string | null
  /** It is made, and the caller no longer answers for the place. */
  out: boolean
}

const none = () => refuse('NoSuchExport', 'no such file of the caller’s', 'exportId')

const isThere = (
  record: FigureExportRecord | null,
  personId: string | undefined,
): record is FigureExportRecord =>
  record !== null && record.byId === personId && record.figures !== null && record.forgottenAt === null

export const prepareStepExport: Prepare<Op, TalliesRepo, Prepared> = async (
  { exportId },
  { actor, repo, now },
) => {
  const record = await repo.figureExport(exportId)
  if (!isThere(record, actor.person?._id)) return none()
  if (record.state === 'making') {
    const part = await nextPart(record, repo, now)
    return ok({ part, url: part.kind === 'file' ? await repo.urlOf(part.file) : null, out: false })
  }
  if (record.state === 'failed') return ok({ part: null, url: null, out: false })
  const node = await repo.nodeOf(record.nodeId)
  const out = node === null || !stillHolds(actor.duties, record.as, node)
  return ok({ part: null, url: out ? null : await repo.urlOf(record.file), out })
}

/** A part that somebody else brought first is left aside: the answer says how far the file is. */
export const stepExport: Handler<Op, TalliesRepo, Prepared> = async (
  { exportId },
  { actor, repo, prepared: { part, url, out }, now },
) => {
  const record = part ? await keepPart(exportId, part, repo, now) : await repo.figureExport(exportId)
  if (!isThere(record, actor.person?._id)) return none()
  return ok(out ? { ...exportView(record, null), state: 'failed' } : exportView(record, url))
}
