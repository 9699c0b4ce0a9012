import { PARTY_ROOT, TERRITORY_ROOT } from '@domain/territory'
import type {
  AccessRecord,
  ExportRecord,
  HistoryRecord,
  HoursRecord,
  LedgerRecord,
  LoadRecord,
  NodeRecord,
  PersonRecord,
  SeasonRecord,
  TopicRecord,
} from '@records/index'
import { type Database, database, deleteFiles, temporaryUrls, uploadFile } from '../shared/cloud'
import { type Documents, documentsOf } from '../shared/documents'
import { among, byIds, everyOne } from '../shared/finding'
import { type KeptStudyRecords, keptStudy } from '../shared/kept-study'
import { keptWishes, type OwnWish } from '../shared/kept-wishes'
import { rosterMoved } from '../shared/places'
import { openSeasonIn } from '../shared/seasons'
import { importsRepo } from './imports/repo'

export interface CountRow {
  _id: string
  members: number
  mobile: number
  grouped: number
  bound: number
}

/** A place in a branch's list, which goes by name and then by id. */
export interface ListPlace {
  name: string
  id: string
}

const MOST_BRANCHES = 1_000

/** The only database calls of the roster function. */
export const rosterRepo = (documents: Documents) => {
  const { command } = documents
  return {
    ...importsRepo(documents),
    node: (id: string): Promise<NodeRecord | null> => documents.get<NodeRecord>('nodes', id),
    town: (): Promise<NodeRecord | null> => documents.get<NodeRecord>('nodes', TERRITORY_ROOT),
    committee: (): Promise<NodeRecord | null> => documents.get<NodeRecord>('nodes', PARTY_ROOT),
    putNode: (node: NodeRecord): Promise<void> => documents.put('nodes', node),
    nodes: (ids: string[]): Promise<NodeRecord[]> => byIds<NodeRecord>(documents, 'nodes', ids),
    /** The town, its villages, its branches and their groups. */
    places: (): Promise<NodeRecord[]> =>
      everyOne<NodeRecord>(documents, 'nodes', {
        kind: command.in(['town', 'village', 'branch', 'studyGroup']),
        tree: command.in(['territory', 'party']),
      }),
    under: (nodeId: string, kind: NodeRecord['kind']): Promise<NodeRecord[]> =>
      everyOne<NodeRecord>(documents, 'nodes', { path: nodeId, kind }),
    loads: (groupIds: string[]): Promise<LoadRecord[]> => byIds<LoadRecord>(documents, 'loads', groupIds),
    /** Who holds a duty over one of these; which duty is for the caller to see. */
    dutifulOver: (groupIds: string[]): Promise<PersonRecord[]> =>
      among<PersonRecord>(documents, 'persons', 'duties.nodeIds', groupIds),

    person: (id: string): Promise<PersonRecord | null> => documents.get<PersonRecord>('persons', id),
    putPerson: (person: PersonRecord): Promise<void> => documents.put('persons', person),
    rosterMoved: (): Promise<number> => rosterMoved(documents),
    persons: (ids: string[]): Promise<PersonRecord[]> => byIds<PersonRecord>(documents, 'persons', ids),
    /** A page of a branch's members by name, perhaps only those whose name has a part. */
    membersOf: (
      branchId: string,
      part: string,
      after: ListPlace | null,
      limit: number,
    ): Promise<PersonRecord[]> => {
      const { and, or, gt } = command
      const name = new RegExp(part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      const inside = { 'member.branchId': branchId, ...(part === '' ? {} : { name }) }
      const later = after && or([{ name: gt(after.name) }, { name: after.name, _id: gt(after.id) }])
      return documents.find<PersonRecord>('persons', later ? and([inside, later]) : inside, {
        orderBy: [
          ['name', 'asc'],
          ['_id', 'asc'],
        ],
        limit,
      })
    },
    membersIn: (
      field: 'member.branchId' | 'member.villageId' | 'member.groupId',
      ids: string[],
    ): Promise<PersonRecord[]> => among<PersonRecord>(documents, 'persons', field, ids),
    /** Counted by the database itself: for reads only. */
    waitingIn: async (branchId: string): Promise<number> => {
      const open = database().collection('requests').where({ branchId, state: 'open' })
      return ((await open.count()) as { total: number }).total
    },

    openSeason: (): Promise<SeasonRecord | null> => openSeasonIn(documents),
    hours: (seasonId: string, personId: string): Promise<HoursRecord | null> =>
      documents.get<HoursRecord>('hours', `${seasonId}:${personId}`),
    ledgerOf: (personId: string): Promise<LedgerRecord[]> =>
      everyOne<LedgerRecord>(documents, 'ledger', { personId }),
    topics: (ids: string[]): Promise<TopicRecord[]> => byIds<TopicRecord>(documents, 'topics', ids),
    history: (personId: string, limit: number): Promise<HistoryRecord[]> =>
      documents.find<HistoryRecord>('history', { personId }, { orderBy: [['at', 'desc']], limit }),
    keptStudy: (personId: string): Promise<KeptStudyRecords> => keptStudy(documents, personId),
    keptWishes: (personId: string, openid: string): Promise<OwnWish[]> =>
      keptWishes(documents, personId, openid),
    accessesTo: (personId: string): Promise<AccessRecord[]> =>
      everyOne<AccessRecord>(documents, 'accesses', { personIds: personId }, [
        'at',
        'byId',
        'byRole',
        'operation',
        'times',
      ]),

    putExport: (record: ExportRecord): Promise<void> => documents.put('exports', record),
    upload: (path: string, bytes: Buffer): Promise<string> => uploadFile(path, bytes),
    url: async (file: string): Promise<string> => (await temporaryUrls([file])).get(file) ?? '',
    /** Counts by branch, of one branch or of all: never inside a transaction. */
    counts: (branchId: string | null): Promise<CountRow[]> => countRows(branchId),
  }
}

export type RosterRepo = ReturnType<typeof rosterRepo>

/** For jobs, which run outside of any operation. */
export const rosterRepoOf = (db: Database): RosterRepo => rosterRepo(documentsOf(db))

async function countRows(branchId: string | null): Promise<CountRow[]> {
  const db = database()
  const $ = db.command.aggregate
  const one = (condition: unknown) => $.sum($.cond([condition, 1, 0]))
  const inside = branchId ?? db.command.gt('')
  const { list } = (await db
    .collection('persons')
    .aggregate()
    .match({ 'member.branchId': inside })
    .group({
      _id: '$member.branchId',
      members: $.sum(1),
      mobile: one($.eq(['$member.mobile', true])),
      grouped: one($.and([$.eq(['$member.mobile', true]), $.gt(['$member.groupId', ''])])),
      bound: one($.gt(['$openid', ''])),
    })
    .limit(MOST_BRANCHES)
    .end()) as { list: CountRow[] }
  return list
}

/** What the tick does with exported files. */
export const exportJobsRepo = (db: Database) => ({
  outlived: (now: Date): Promise<ExportRecord[]> =>
    documentsOf(db).find<ExportRecord>(
      'exports',
      { forgottenAt: null, forgetAt: db.command.lte(now) },
      { orderBy: [['forgetAt', 'asc']], limit: 50 },
    ),
  forgotten: (id: string, now: Date): Promise<boolean> =>
    documentsOf(db).change('exports', id, { forgottenAt: now }),
  deleteFiles,
})
