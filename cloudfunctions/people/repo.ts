import type { TextSize } from '@contract/study'
import { TERRITORY_ROOT } from '@domain/territory'
import type {
  AccessRecord,
  AccountRecord,
  HistoryRecord,
  HoursRecord,
  InviteRecord,
  NodeRecord,
  PersonRecord,
  ReceiptRecord,
  RequestRecord,
  SeasonRecord,
  TombstoneRecord,
} from '@records/index'
import { noteReading, type Reading } from '../shared/accesses'
import { type Database, database, tradePhoneCode } from '../shared/cloud'
import type { Documents } from '../shared/documents'
import { type HistoryEntry, writeHistory } from '../shared/history'
import { rosterMoved, writePlaces } from '../shared/places'
import type { Named } from './rules/requests'

/** As many as one `find` answers. */
const PAGE = 1_000
const NEWEST = 100

/** Everything that a query finds, page after page in the order of the ids. */
async function all<T extends { _id: string }>(
  documents: Documents,
  collection: string,
  where: object,
  fields?: string[],
): Promise<T[]> {
  const found: T[] = []
  for (;;) {
    const last = found.at(-1)
    const after = last ? { ...where, _id: documents.command.gt(last._id) } : where
    const page = await documents.find<T>(collection, after, {
      orderBy: [['_id', 'asc']],
      limit: PAGE,
      ...(fields && { fields }),
    })
    found.push(...page)
    if (page.length < PAGE) return found
  }
}

const placesRepo = (documents: Documents) => ({
  root: (): Promise<NodeRecord | null> => documents.get<NodeRecord>('nodes', TERRITORY_ROOT),
  addNode: (node: NodeRecord): Promise<void> => documents.put('nodes', node),
  node: (id: string): Promise<NodeRecord | null> => documents.get<NodeRecord>('nodes', id),
  nodes: (ids: string[]): Promise<NodeRecord[]> =>
    documents.find<NodeRecord>('nodes', { _id: documents.command.in(ids) }),
  branches: (): Promise<NodeRecord[]> =>
    all<NodeRecord>(documents, 'nodes', { tree: 'party', kind: 'branch' }),
  groupsOf: (branchId: string): Promise<NodeRecord[]> =>
    documents.find<NodeRecord>('nodes', { path: branchId, kind: 'studyGroup' }),
})

const personsRepo = (documents: Documents) => ({
  person: (id: string): Promise<PersonRecord | null> => documents.get<PersonRecord>('persons', id),
  putPerson: (person: PersonRecord): Promise<void> => documents.put('persons', person),
  movePerson: (before: PersonRecord, after: PersonRecord): Promise<void> =>
    writePlaces(documents, [{ before, after }]),
  rosterMoved: (): Promise<number> => rosterMoved(documents),
  setTextSize: (personId: string, textSize: TextSize): Promise<boolean> =>
    documents.change('persons', personId, { textSize }),
  /** Two are enough to know that a number tells nobody apart. */
  personsByPhone: (hashes: string[]): Promise<PersonRecord[]> =>
    documents.find<PersonRecord>('persons', { 'phone.hash': documents.command.in(hashes) }, { limit: 2 }),
  membersByName: (branchId: string): Promise<Named[]> =>
    all<Named>(documents, 'persons', { 'member.branchId': branchId }, ['name', 'openid']),
  withDutyAtRoot: (): Promise<PersonRecord[]> =>
    all<PersonRecord>(documents, 'persons', { 'duties.nodeIds': TERRITORY_ROOT }),
  names: (ids: string[]): Promise<Pick<PersonRecord, '_id' | 'name'>[]> =>
    documents.find<PersonRecord>('persons', { _id: documents.command.in(ids) }, { fields: ['name'] }),
  bury: async (ids: string[], at: Date): Promise<void> => {
    for (const _id of ids) await documents.put<TombstoneRecord>('tombstones', { _id, v: 1, at })
  },
  note: (entry: HistoryEntry): Promise<void> => writeHistory(documents, entry),
})

const bindingRepo = (documents: Documents) => ({
  account: (openid: string): Promise<AccountRecord | null> =>
    documents.get<AccountRecord>('accounts', openid),
  putAccount: (account: AccountRecord): Promise<void> => documents.put('accounts', account),
  /** The same one query whatever the code: an unknown one takes as long as a known one. */
  invite: async (hashes: string[]): Promise<InviteRecord | null> => {
    const where = { _id: documents.command.in(hashes) }
    return (await documents.find<InviteRecord>('invites', where, { limit: 1 }))[0] ?? null
  },
  putInvite: (invite: InviteRecord): Promise<void> => documents.put('invites', invite),
  removeInvite: (id: string): Promise<boolean> => documents.remove('invites', id),
  tradePhoneCode,
  /** What binding answered names the person, so it goes when they do. */
  forgetBindReceipts: async (openid: string): Promise<void> => {
    const { and, gte, lt } = documents.command
    const prefix = `${openid}:people.bind:`
    const where = { _id: and(gte(prefix), lt(`${openid}:people.bind;`)) }
    const receipts = await documents.find<ReceiptRecord>('receipts', where, { fields: ['at'] })
    for (const { _id } of receipts) await documents.remove('receipts', _id)
  },

  request: (id: string): Promise<RequestRecord | null> => documents.get<RequestRecord>('requests', id),
  putRequest: (request: RequestRecord): Promise<void> => documents.put('requests', request),
  removeRequest: (id: string): Promise<boolean> => documents.remove('requests', id),
  openRequests: (branchId: string): Promise<RequestRecord[]> =>
    documents.find<RequestRecord>(
      'requests',
      { branchId, state: 'open' },
      { orderBy: [['at', 'asc']], limit: NEWEST },
    ),
  requestsOf: (personId: string): Promise<RequestRecord[]> =>
    documents.find<RequestRecord>('requests', { personId }),
})

const myDataRepo = (documents: Documents) => ({
  historyOf: (personId: string): Promise<HistoryRecord[]> =>
    documents.find<HistoryRecord>('history', { personId }, { orderBy: [['at', 'desc']], limit: NEWEST }),
  accessesOf: (personId: string): Promise<AccessRecord[]> =>
    documents.find<AccessRecord>(
      'accesses',
      { personIds: personId },
      {
        orderBy: [['at', 'desc']],
        limit: NEWEST,
        fields: ['at', 'byId', 'byRole', 'operation', 'times'],
      },
    ),
  openSeason: async (): Promise<SeasonRecord | null> => {
    const page = { orderBy: [['opensOn', 'desc']] as [string, 'desc'][], limit: 1 }
    return (await documents.find<SeasonRecord>('seasons', { state: 'open' }, page))[0] ?? null
  },
  hours: (seasonId: string, personId: string): Promise<HoursRecord | null> =>
    documents.get<HoursRecord>('hours', `${seasonId}:${personId}`),
  noteReading: (reading: Reading): Promise<void> => noteReading(documents, reading),
})

export const peopleRepo = (documents: Documents) => ({
  ...placesRepo(documents),
  ...personsRepo(documents),
  ...bindingRepo(documents),
  ...myDataRepo(documents),
  /** Counted by the database itself, which no transaction can do: for reads only. */
  countOf: async (collection: 'progress' | 'ledger', personId: string, seasonId: string): Promise<number> => {
    const found = database().collection(collection).where({ personId, seasonId })
    const { total } = (await found.count()) as { total: number }
    return total
  },
})

export type PeopleRepo = ReturnType<typeof peopleRepo>

/** Over whole collections, so never inside a transaction; each by an index, and says how many there were. */
export const forgettingRepo = (db: Database) => {
  const remove = async (collection: string, where: object): Promise<number> => {
    const { stats } = (await db
      .collection(collection)
      .where(where as never)
      .remove()) as { stats: { removed: number } }
    return stats.removed
  }
  const { lt } = db.command
  return {
    receiptsBefore: (before: Date) => remove('receipts', { at: lt(before) }),
    invitesBefore: (before: Date) => remove('invites', { expiresAt: lt(before) }),
    requestsDecidedBefore: (before: Date) => remove('requests', { decidedAt: lt(before) }),
    accessesBefore: (day: string) => remove('accesses', { day: lt(day) }),
  }
}
