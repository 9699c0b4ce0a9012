import type { FigureExportRecord, FigureSliceRecord } from '@records/index'
import { exportPath } from '../../shared/sheets/path'
import type { TalliesRepo } from '../repo'
import { isOverdue, stillHolds } from '../rules/export-progress'
import { fileOf } from './file'
import type { KeepingRepo } from './repo'
import { type Read, readRows } from './rows'

/** What comes next of a file: some rows, the file itself, or its end. */
export type Part =
  | { kind: 'rows'; slice: number; read: Read }
  | { kind: 'file'; file: string }
  | { kind: 'failed' }

const FAILED: Part = { kind: 'failed' }

/** Reads and makes what comes next, and keeps none of it: two who do so at once read the same. */
export async function nextPart(record: FigureExportRecord, repo: TalliesRepo, now: Date): Promise<Part> {
  const [by, node] = await Promise.all([repo.personOf(record.byId), repo.nodeOf(record.nodeId)])
  if (!by || !node || isOverdue(record, now) || !stillHolds(by.duties, record.as, node)) return FAILED
  const kind = record.lists[record.list]
  if (kind === undefined) {
    const bytes = await fileOf(record, by.name, await slicesOf(record, repo))
    return { kind: 'file', file: await repo.uploadExport(exportPath(record.byId, record._id), bytes) }
  }
  const read = await readRows({ record, kind, node, duties: by.duties }, repo)
  return read ? { kind: 'rows', slice: record.slices, read } : FAILED
}

async function slicesOf(
  { _id, slices }: FigureExportRecord,
  repo: TalliesRepo,
): Promise<FigureSliceRecord[]> {
  const found: FigureSliceRecord[] = []
  while (found.length < slices) {
    const more = await repo.figureSlices(_id, found.length)
    if (more.length === 0) throw new Error('a file has lost rows')
    found.push(...more)
  }
  return found
}

const sliceOf = ({ _id, slices }: FigureExportRecord, { kind, people, places }: Read): FigureSliceRecord => ({
  ...{ _id: `${_id}:${slices}`, v: 1, exportId: _id, slice: slices },
  ...{ kind, people, places },
})

const movedOn = (record: FigureExportRecord, read: Read, now: Date): FigureExportRecord => ({
  ...record,
  list: read.after === null ? record.list + 1 : record.list,
  after: read.after ?? '',
  slices: record.slices + 1,
  done: record.done + read.people.length + read.places.length,
  elsewhere: record.elsewhere + read.elsewhere,
  readAt: read.kind === 'person' ? now : record.readAt,
})

/** Keeps a part in the caller's transaction, unless somebody else's came first; answers the file as it then is. */
export async function keepPart(
  id: string,
  part: Part,
  repo: KeepingRepo,
  now: Date,
): Promise<FigureExportRecord | null> {
  const record = await repo.figureExport(id)
  if (record?.state !== 'making') return record
  const keep = async (next: FigureExportRecord) => {
    await repo.putFigureExport(next)
    return next
  }
  if (part.kind === 'failed') return keep({ ...record, state: 'failed' })
  if (part.kind === 'file') return keep({ ...record, state: 'ready', file: part.file })
  if (part.slice !== record.slices) return record
  await repo.putFigureSlice(sliceOf(record, part.read))
  await noteWhom(record, part, repo, now)
  return keep(movedOn(record, part.read, now))
}

async function noteWhom(
  { byId, as, nodeId }: FigureExportRecord,
  { read }: Extract<Part, { kind: 'rows' }>,
  repo: KeepingRepo,
  now: Date,
): Promise<void> {
  const byRole = as.find((role) => role === 'secretary' || role === 'instructor')
  if (!byRole || read.people.length === 0) return
  const personIds = read.people.map(({ personId }) => personId)
  await repo.noteReading({ byId, byRole, operation: 'tallies.startExport', nodeId, personIds, now })
}
