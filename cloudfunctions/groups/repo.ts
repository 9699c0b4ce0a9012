import { PARTY_ROOT } from '@domain/territory'
import type {
  HoursRecord,
  LoadRecord,
  NodeRecord,
  PersonRecord,
  PlanBranchRecord,
  PlanRecord,
  RosterRecord,
  SeasonRecord,
} from '@records/index'
import { noteReading, type Reading } from '../shared/accesses'
import { type Database, database } from '../shared/cloud'
import { type Documents, documentsOf } from '../shared/documents'
import { among, byIds, everyOne } from '../shared/finding'
import { type HistoryEntry, writeHistory } from '../shared/history'
import { loadOf, type PlaceChange, rosterOf, writePlaces } from '../shared/places'
import { openSeasonIn } from '../shared/seasons'
import { transact } from '../shared/transact'

const nodesRepo = (documents: Documents) => ({
  nodes: (ids: readonly string[]): Promise<NodeRecord[]> => byIds<NodeRecord>(documents, 'nodes', ids),
  branches: (): Promise<NodeRecord[]> =>
    everyOne<NodeRecord>(documents, 'nodes', { tree: 'party', kind: 'branch' }),
  /** Every study group under a node of the party tree; without one the town's. */
  groupsUnder: (nodeId: string = PARTY_ROOT): Promise<NodeRecord[]> =>
    everyOne<NodeRecord>(documents, 'nodes', { path: nodeId, kind: 'studyGroup' }),
  putNode: (node: NodeRecord): Promise<void> => documents.put('nodes', node),
  loads: async (groupIds: readonly string[]): Promise<Map<string, number>> => {
    const found = await byIds<LoadRecord>(documents, 'loads', groupIds)
    return new Map(found.map(({ _id, members }) => [_id, members]))
  },
  load: (groupId: string): Promise<number> => loadOf(documents, groupId),
  /** Writes a group's load as it is: whoever takes or gives a place meanwhile runs again. */
  holdLoad: (_id: string, members: number): Promise<void> =>
    documents.put<LoadRecord>('loads', { _id, v: 1, members }),
})

const personsRepo = (documents: Documents) => ({
  person: (id: string): Promise<PersonRecord | null> => documents.get<PersonRecord>('persons', id),
  persons: (ids: readonly string[]): Promise<PersonRecord[]> =>
    byIds<PersonRecord>(documents, 'persons', ids),
  membersOf: (groupId: string, fields?: string[]): Promise<PersonRecord[]> =>
    everyOne<PersonRecord>(documents, 'persons', { 'member.groupId': groupId }, fields),
  /** Every mobile member of the town: only their places. */
  mobile: (): Promise<Pick<PersonRecord, '_id' | 'member'>[]> =>
    everyOne<PersonRecord>(documents, 'persons', { 'member.mobile': true }, ['member']),
  /** Whoever has a duty at one of the groups. */
  withDutyAt: (groupIds: readonly string[]): Promise<PersonRecord[]> =>
    among<PersonRecord>(documents, 'persons', 'duties.nodeIds', groupIds),
  putPerson: (person: PersonRecord): Promise<void> => documents.put('persons', person),
  place: (changes: readonly PlaceChange[], now: Date): Promise<void> => writePlaces(documents, changes, now),
  note: (entry: HistoryEntry): Promise<void> => writeHistory(documents, entry),
  noteReading: (reading: Reading): Promise<void> => noteReading(documents, reading),
})

const studyRepo = (documents: Documents) => ({
  openSeason: (): Promise<SeasonRecord | null> => openSeasonIn(documents),
  hoursOf: (seasonId: string, personIds: readonly string[]): Promise<HoursRecord[]> =>
    byIds<HoursRecord>(
      documents,
      'hours',
      personIds.map((id) => `${seasonId}:${id}`),
    ),
})

/** What a plan's view shows of a branch. */
export type PlanBranchHead = Pick<PlanBranchRecord, '_id' | 'branchId' | 'branch'>

/** Documents that one slice of a plan looks at. */
const DOCUMENTS_A_SLICE = 40

const plansRepo = (documents: Documents) => ({
  plan: (id: string): Promise<PlanRecord | null> => documents.get<PlanRecord>('plans', id),
  putPlan: (plan: PlanRecord): Promise<void> => documents.put('plans', plan),
  newestPlan: async (): Promise<PlanRecord | null> => {
    const state = documents.command.neq('dropped')
    const newest = { orderBy: [['at', 'desc']] as [string, 'desc'][], limit: 1 }
    const [plan] = await documents.find<PlanRecord>('plans', { state }, newest)
    return plan ?? null
  },
  plansIn: (states: PlanRecord['state'][]): Promise<PlanRecord[]> =>
    documents.find<PlanRecord>('plans', { state: documents.command.in(states) }),
  plansBefore: (before: Date): Promise<PlanRecord[]> =>
    documents.find<PlanRecord>('plans', { at: documents.command.lt(before) }),
  planBranch: (planId: string, branchId: string): Promise<PlanBranchRecord | null> =>
    documents.get<PlanBranchRecord>('planBranches', `${planId}:${branchId}`),
  putPlanBranch: (record: PlanBranchRecord): Promise<void> => documents.put('planBranches', record),
  planHeads: (planId: string): Promise<PlanBranchHead[]> =>
    everyOne<PlanBranchRecord>(documents, 'planBranches', { planId }, ['branchId', 'branch']),
  /** The documents in which there is still something to do. */
  planLeft: (planId: string, way: 'toApply' | 'toUndo'): Promise<PlanBranchRecord[]> =>
    documents.find<PlanBranchRecord>(
      'planBranches',
      { planId, [way]: documents.command.gt(0) },
      { orderBy: [['branchId', 'asc']], limit: DOCUMENTS_A_SLICE },
    ),
  forgetPlan: async (planId: string): Promise<void> => {
    for (const { _id } of await everyOne(documents, 'planBranches', { planId }, ['planId']))
      await documents.remove('planBranches', _id)
    await documents.remove('plans', planId)
  },
  roster: (): Promise<RosterRecord> => rosterOf(documents),
  putRoster: (roster: RosterRecord): Promise<void> => documents.put('roster', roster),
})

/** The only database calls of the groups function. */
export const groupsRepo = (documents: Documents) => ({
  ...nodesRepo(documents),
  ...personsRepo(documents),
  ...studyRepo(documents),
  ...plansRepo(documents),
})

export type GroupsRepo = ReturnType<typeof groupsRepo>

/** How many mobile members there are, and how many of them have a group: counted outside of any transaction. */
export async function countMobile(): Promise<{ mobile: number; grouped: number }> {
  const { command } = database()
  const count = async (where: object): Promise<number> => {
    const query = database()
      .collection('persons')
      .where(where as never)
    return ((await query.count()) as { total: number }).total
  }
  const [mobile, grouped] = await Promise.all([
    count({ 'member.mobile': true }),
    count({ 'member.mobile': true, 'member.groupId': command.neq(null) }),
  ])
  return { mobile, grouped }
}

/** For jobs: the repo outside of a transaction, and one transaction that runs again until it has taken effect. */
export const jobRepo = (db: Database) => ({
  outside: groupsRepo(documentsOf(db)),
  inTransaction: <T>(work: (repo: GroupsRepo) => Promise<T>): Promise<T> =>
    transact(
      db,
      async (documents) => ({ keep: true, value: await work(groupsRepo(documents)) }),
      // A slice begins by reading what is left to do: run again, it goes on.
      { rereads: true },
    ),
})
