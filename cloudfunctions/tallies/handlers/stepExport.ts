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
    return ok({ part, url: part.kind === 'file' ? await repo.urlOf(part.file) : null })
  }
  const node = record.state === 'ready' ? await repo.nodeOf(record.nodeId) : null
  const holds = node !== null && stillHolds(actor.duties, record.as, node)
  return holds ? ok({ part: null, url: await repo.urlOf(record.file) }) : ok({ part: null, url: null })
}

/** A part that somebody else brought first is left aside: the answer says how far the file is. */
export const stepExport: Handler<Op, TalliesRepo, Prepared> = async (
  { exportId },
  { actor, repo, prepared: { part, url }, now },
) => {
  const record = part ? await keepPart(exportId, part, repo, now) : await repo.figureExport(exportId)
  return isThere(record, actor.person?._id) ? ok(exportView(record, url)) : none()
}
