import type {
  FoldRecord,
  NodeRecord,
  OutboxRecord,
  PersonRecord,
  WeeklyReportRecord,
  WishLineRecord,
  WishRecord,
  WishShareRecord,
  WishTallyRecord,
} from '@records/index'
import { type Database, database } from '../shared/cloud'
import { type Documents, documentsOf } from '../shared/documents'
import { among, byIds, everyOne } from '../shared/finding'
import { foldOf, startRebuild } from '../shared/outbox/folding'
import { ALL } from './rules/tally'

const KIND = 'wish'
const REPORT = 'wishes'

/** Which shares a list asks for; null and absent is any. */
export interface Wanted {
  generation: number
  villageIds: string[] | null
  month: string | null
  category: WishShareRecord['category'] | null
  mark: string | null
  /** Late on this day. */
  dueBefore: string | null
}

const wantedBy = (
  { in: amid, gt, and, lt, neq }: Documents['command'],
  { generation, villageIds, month, category, mark, dueBefore }: Wanted,
  after: string | null,
): object => ({
  generation,
  ...(villageIds && { villageId: amid(villageIds) }),
  ...(month !== null && { month }),
  ...(category !== null && { category }),
  ...(mark !== null && { marks: mark }),
  ...(dueBefore !== null && { dueOn: and([neq(null), lt(dueBefore)]) }),
  ...(after !== null && { wishId: gt(after) }),
})

const tallies = (documents: Documents) => ({
  fold: (): Promise<FoldRecord> => foldOf(documents, KIND),
  startRebuild: (): Promise<void> => startRebuild(documents, KIND),
  /** Of one place: each of its months, and all of them. */
  talliesOf: (generation: number, placeId: string): Promise<WishTallyRecord[]> =>
    documents.find<WishTallyRecord>('wishTallies', { generation, placeId }),
  /** Of one month, or over all of them: each place. */
  talliesIn: (generation: number, month: string | null): Promise<WishTallyRecord[]> =>
    documents.find<WishTallyRecord>('wishTallies', { generation, month: month ?? ALL }),
  tallies: (ids: string[]): Promise<WishTallyRecord[]> => byIds(documents, 'wishTallies', ids),
  putTally: (tally: WishTallyRecord): Promise<void> => documents.put('wishTallies', tally),
  removeTally: (id: string): Promise<boolean> => documents.remove('wishTallies', id),
  shares: (ids: string[]): Promise<WishShareRecord[]> => byIds(documents, 'wishShares', ids),
  putShare: (share: WishShareRecord): Promise<void> => documents.put('wishShares', share),
  removeShare: (id: string): Promise<boolean> => documents.remove('wishShares', id),
  wanted: (wanted: Wanted, after: string | null, limit: number): Promise<WishShareRecord[]> =>
    documents.find<WishShareRecord>('wishShares', wantedBy(documents.command, wanted, after), {
      orderBy: [['wishId', 'asc']],
      limit,
      fields: ['wishId', 'dueOn'],
    }),
})

const sources = (documents: Documents) => ({
  wishes: (ids: string[]): Promise<WishRecord[]> => byIds(documents, 'wishes', ids),
  linesOf: (wishIds: string[]): Promise<WishLineRecord[]> => among(documents, 'wishLines', 'wishId', wishIds),
  wishIdsAfter: async (after: string, limit: number): Promise<string[]> => {
    const page = { orderBy: [['_id', 'asc'] as [string, 'asc']], limit, fields: ['_id'] }
    const found = await documents.find('wishes', { _id: documents.command.gt(after) }, page)
    return found.map(({ _id }) => _id)
  },
  /** The town and its villages. */
  places: (): Promise<NodeRecord[]> =>
    everyOne<NodeRecord>(documents, 'nodes', {
      tree: 'territory',
      kind: documents.command.in(['town', 'village']),
    }),
  names: async (ids: string[]): Promise<Map<string, string>> => {
    const found = await byIds<PersonRecord>(documents, 'persons', ids, ['name'])
    return new Map(found.map(({ _id, name }) => [_id, name]))
  },
  oldestWaiting: async (): Promise<Date | null> => {
    const first = await documents.find<OutboxRecord>(
      'outbox',
      { kind: KIND },
      { orderBy: [['at', 'asc']], limit: 1, fields: ['at'] },
    )
    return first[0]?.at ?? null
  },
  /** Counted by the database itself, which no transaction can do: for reads only. */
  waiting: async (): Promise<number> => {
    const { total } = (await database().collection('outbox').where({ kind: KIND }).count()) as {
      total: number
    }
    return total
  },
  report: (): Promise<WeeklyReportRecord | null> =>
    documents.get<WeeklyReportRecord>('weeklyReports', REPORT),
  putReport: (report: Omit<WeeklyReportRecord, '_id' | 'v'>): Promise<void> =>
    documents.put<WeeklyReportRecord>('weeklyReports', { _id: REPORT, v: 1, ...report }),
})

/** The only database calls of the statistics function. */
export const repoOf = (documents: Documents) => ({
  ...tallies(documents),
  ...sources(documents),
  /** For `prepare`, which counts in transactions of its own. */
  database,
})

export type StatisticsRepo = ReturnType<typeof repoOf>

/** For jobs, outside of any transaction. */
export const jobRepo = (db: Database) => ({
  ...repoOf(documentsOf(db)),
  clear: async (generation: number): Promise<void> => {
    await db.collection('wishShares').where({ generation }).remove()
    await db.collection('wishTallies').where({ generation }).remove()
  },
})
