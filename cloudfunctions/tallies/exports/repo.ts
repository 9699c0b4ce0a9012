import { TERRITORY_ROOT } from '@domain/territory'
import type {
  FigureExportRecord,
  FigureSliceRecord,
  MemberShareRecord,
  NodeRecord,
  PersonRecord,
} from '@records/index'
import { noteReading, type Reading } from '../../shared/accesses'
import { type Database, database, deleteFiles, temporaryUrls, uploadFile } from '../../shared/cloud'
import { type Documents, documentsOf } from '../../shared/documents'
import { transact } from '../../shared/transact'

const EXPORTS = 'figureExports'
const SLICES = 'figureSlices'
/** Of some 100 KB each. */
const SLICES_AT_ONCE = 20

/** Lists that are read page by page. */
type Places = 'village' | 'branch'

/** The members of a place, as their shares name it. */
const membersWithin = ({ _id, kind }: NodeRecord): object =>
  kind === 'village' ? { villageId: _id } : kind === 'branch' ? { branchId: _id } : { groupId: _id }

/** Of the town all of them, of a village its branches. */
const within = ({ _id }: NodeRecord, kind: Places): object => ({
  ...{ kind, tree: kind === 'village' ? 'territory' : 'party' },
  ...(_id !== TERRITORY_ROOT && { villageId: _id }),
})

/** What a file of figures reads and writes beside the figures themselves. */
export const exportsRepo = (documents: Documents) => ({
  figureExport: (id: string): Promise<FigureExportRecord | null> => documents.get(EXPORTS, id),
  putFigureExport: (record: FigureExportRecord): Promise<void> => documents.put(EXPORTS, record),
  putFigureSlice: (slice: FigureSliceRecord): Promise<void> => documents.put(SLICES, slice),
  /** From one on, as many as an answer takes. */
  figureSlices: (exportId: string, from: number): Promise<FigureSliceRecord[]> =>
    documents.find<FigureSliceRecord>(
      SLICES,
      { exportId, slice: documents.command.gte(from) },
      { orderBy: [['slice', 'asc']], limit: SLICES_AT_ONCE },
    ),
  personOf: (id: string): Promise<PersonRecord | null> => documents.get('persons', id),
  nodeOf: (id: string): Promise<NodeRecord | null> => documents.get('nodes', id),
  listedPlaces: (node: NodeRecord, kind: Places, after: string, limit: number): Promise<NodeRecord[]> =>
    documents.find<NodeRecord>(
      'nodes',
      documents.command.and([within(node, kind), { _id: documents.command.gt(after) }]),
      { orderBy: [['_id', 'asc']], limit },
    ),
  /** The members of a place as they are counted, after one. */
  sharesOf: (
    generation: number,
    node: NodeRecord,
    after: string,
    limit: number,
  ): Promise<MemberShareRecord[]> =>
    documents.find<MemberShareRecord>(
      'memberShares',
      { generation, ...membersWithin(node), personId: documents.command.gt(after) },
      { orderBy: [['personId', 'asc']], limit },
    ),
  uploadExport: (path: string, bytes: Buffer): Promise<string> => uploadFile(path, bytes),
  urlOf: async (file: string): Promise<string | null> => (await temporaryUrls([file])).get(file) ?? null,
  /** Counted by the database itself: never inside a transaction. */
  countListed: async (node: NodeRecord, kind: Places): Promise<number> => {
    const counted = database()
      .collection('nodes')
      .where(within(node, kind) as never)
    return ((await counted.count()) as { total: number }).total
  },
})

export type ExportsRepo = ReturnType<typeof exportsRepo>
/** What keeps a part of a file writes. */
export type KeepingRepo = ExportsRepo & { noteReading(reading: Reading): Promise<void> }

/** What the tick does with files of figures. */
export const exportJobsRepo = (db: Database) => {
  const documents = documentsOf(db)
  return {
    ...exportsRepo(documents),
    unfinished: (limit: number): Promise<FigureExportRecord[]> =>
      documents.find<FigureExportRecord>(EXPORTS, { state: 'making' }, { orderBy: [['at', 'asc']], limit }),
    outlived: (now: Date, limit: number): Promise<FigureExportRecord[]> =>
      documents.find<FigureExportRecord>(
        EXPORTS,
        { forgottenAt: null, forgetAt: db.command.lte(now) },
        { orderBy: [['forgetAt', 'asc']], limit },
      ),
    deleteFiles,
    removeSlices: async (exportId: string): Promise<void> => {
      await db
        .collection(SLICES)
        .where({ exportId } as never)
        .remove()
    },
    /** Who took what goes in the end, too. */
    removeBefore: async (before: Date): Promise<number> => {
      const old = db.collection(EXPORTS).where({ at: db.command.lt(before) } as never)
      return ((await old.remove()) as unknown as { stats: { removed: number } }).stats.removed
    },
    /** The work begins by reading how far the file is, so it may run again when nobody knows whether it ran. */
    inTransaction: <T>(work: (repo: KeepingRepo) => Promise<T>): Promise<T> =>
      transact(
        db,
        async (inside) => {
          const note = (reading: Reading) => noteReading(inside, reading)
          return { keep: true, value: await work({ ...exportsRepo(inside), noteReading: note }) }
        },
        { rereads: true },
      ),
  }
}
