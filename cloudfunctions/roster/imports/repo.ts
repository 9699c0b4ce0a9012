import type { Verdict } from '@contract/roster'
import type {
  HistoryRecord,
  ImportRecord,
  ImportSliceRecord,
  PersonRecord,
  RosterRecord,
  TombstoneRecord,
} from '@records/index'
import { noteReading, type Reading } from '../../shared/accesses'
import { type Database, deleteFiles, downloadFile, isOwnFile } from '../../shared/cloud'
import { type Documents, documentsOf } from '../../shared/documents'
import { among, byIds } from '../../shared/finding'
import { type HistoryEntry, writeHistory } from '../../shared/history'
import { type PlaceChange, ROSTER, rosterOf, writePlaces } from '../../shared/places'
import { transact } from '../../shared/transact'

/** The database calls of imports, in a transaction or out of one. */
export const importsRepo = (documents: Documents) => {
  const { command } = documents
  return {
    import: (id: string): Promise<ImportRecord | null> => documents.get<ImportRecord>('imports', id),
    putImport: (record: ImportRecord): Promise<void> => documents.put('imports', record),
    newestImports: (limit: number): Promise<ImportRecord[]> =>
      documents.find<ImportRecord>('imports', {}, { orderBy: [['at', 'desc']], limit }),
    slice: (importId: string, slice: number): Promise<ImportSliceRecord | null> =>
      documents.get<ImportSliceRecord>('importSlices', `${importId}:${slice}`),
    putSlice: (slice: ImportSliceRecord): Promise<void> => documents.put('importSlices', slice),
    /** The first slices that hold rows after this place, before a slice; perhaps only those with a verdict. */
    slicesAfter: (
      importId: string,
      { place, only, before, limit }: { place: number; only: Verdict | null; before: number; limit: number },
    ): Promise<ImportSliceRecord[]> =>
      documents.find<ImportSliceRecord>(
        'importSlices',
        {
          importId,
          slice: command.lt(before),
          lastRow: command.gt(place),
          ...(only === null ? {} : { verdicts: only }),
        },
        { orderBy: [['slice', 'asc']], limit },
      ),
    personsByIds: (ids: string[]) => byIds<PersonRecord>(documents, 'persons', ids),
    personsByPhones: (hashes: string[]) => among<PersonRecord>(documents, 'persons', 'phone.hash', hashes),
    personsByNames: (names: string[]) => among<PersonRecord>(documents, 'persons', 'name', names),
    tombstones: (ids: string[]) => byIds<TombstoneRecord>(documents, 'tombstones', ids),
    /** Which of these persons an import has moved already. */
    causedBy: async (importId: string, personIds: string[]): Promise<Set<string>> => {
      const lines = await among<HistoryRecord>(documents, 'history', 'personId', personIds)
      return new Set(lines.filter(({ cause }) => cause === importId).map(({ personId }) => personId))
    },
    anchor: (): Promise<RosterRecord> => rosterOf(documents),
    putAnchor: (anchor: RosterRecord): Promise<void> => documents.put('roster', { ...anchor, _id: ROSTER }),
    writePlaces: (changes: readonly PlaceChange[], now: Date): Promise<void> =>
      writePlaces(documents, changes, now),
    writeHistory: (entry: HistoryEntry): Promise<void> => writeHistory(documents, entry),
    noteReading: (reading: Reading): Promise<void> => noteReading(documents, reading),
    file: (fileID: string): Promise<Buffer | null> =>
      isOwnFile(fileID, 'imports') ? downloadFile(fileID) : Promise.resolve(null),
  }
}

export type ImportsRepo = ReturnType<typeof importsRepo>

/** What the tick does with imports: outside of any operation, so without a receipt. */
export const importJobsRepo = (db: Database) => ({
  ...importsRepo(documentsOf(db)),
  unfinished: (): Promise<ImportRecord[]> =>
    documentsOf(db).find<ImportRecord>(
      'imports',
      { state: db.command.in(['checking', 'applying']) },
      { orderBy: [['at', 'asc']], limit: 10 },
    ),
  outlived: (now: Date): Promise<ImportRecord[]> =>
    documentsOf(db).find<ImportRecord>(
      'imports',
      { forgetAt: db.command.lte(now), state: db.command.neq('applying') },
      { orderBy: [['forgetAt', 'asc']], limit: 20 },
    ),
  /** The work begins by reading how far the import is, so it may run again when nobody knows whether it ran. */
  transact: <T>(work: (repo: ImportsRepo) => Promise<T>): Promise<T> =>
    transact(db, async (documents) => ({ keep: true, value: await work(importsRepo(documents)) }), {
      rereads: true,
    }),
  removeSlices: async (importId: string): Promise<void> => {
    await db
      .collection('importSlices')
      .where({ importId } as never)
      .remove()
  },
  deleteFiles,
})
