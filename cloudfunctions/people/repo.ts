import type { TextSize } from '@contract/study'
import { TERRITORY_ROOT } from '@domain/territory'
import type {
  AccessRecord,
  AccountRecord,
  AttendanceRecord,
  CampaignRecord,
  ExportRecord,
  HistoryRecord,
  HoursRecord,
  InviteRecord,
  NodeRecord,
  OutsideRecord,
  PersonRecord,
  ReceiptRecord,
  RequestRecord,
  SeasonRecord,
  TaskWorkRecord,
  TombstoneRecord,
  VisitRecord,
} from '@records/index'
import { noteReading, type Reading } from '../shared/accesses'
import { type Database, database, tradePhoneCode } from '../shared/cloud'
import { type Documents, documentsOf } from '../shared/documents'
import { everyOne } from '../shared/finding'
import { type HistoryEntry, writeHistory } from '../shared/history'
import { type KeptStudyRecords, keptStudy } from '../shared/kept-study'
import { keptWishes, type OwnWish } from '../shared/kept-wishes'
import { readersOf } from '../shared/messages'
import { leaveStudy } from '../shared/outbox/leave'
import { rosterMoved, rosterOf, writePlaces } from '../shared/places'
import { openSeasonIn } from '../shared/seasons'
import { transact } from '../shared/transact'
import { forgetWishesOf } from '../shared/wishes'
import { branchesIn } from './rules/erasing'
import type { Named } from './rules/requests'

const NEWEST = 100
/** Receipts that go in one transaction. */
const RECEIPTS = 300

/** How the ids of an account's receipts begin, of one operation or of all. */
const receiptsOf = (openid: string, operation?: string): string =>
  operation === undefined ? `${openid}:` : `${openid}:${operation}:`

/** Ids that begin with something that ends in a colon: the semicolon comes after it. */
const startingWith = ({ and, gte, lt }: Documents['command'], prefix: string) =>
  and(gte(prefix), lt(`${prefix.slice(0, -1)};`))

const placesRepo = (documents: Documents) => ({
  root: (): Promise<NodeRecord | null> => documents.get<NodeRecord>('nodes', TERRITORY_ROOT),
  addNode: (node: NodeRecord): Promise<void> => documents.put('nodes', node),
  node: (id: string): Promise<NodeRecord | null> => documents.get<NodeRecord>('nodes', id),
  nodes: (ids: string[]): Promise<NodeRecord[]> =>
    documents.find<NodeRecord>('nodes', { _id: documents.command.in(ids) }),
  branches: (): Promise<NodeRecord[]> =>
    everyOne<NodeRecord>(documents, 'nodes', { tree: 'party', kind: 'branch' }),
  groupsOf: (branchId: string): Promise<NodeRecord[]> =>
    documents.find<NodeRecord>('nodes', { path: branchId, kind: 'studyGroup' }),
})

const personsRepo = (documents: Documents) => ({
  person: (id: string): Promise<PersonRecord | null> => documents.get<PersonRecord>('persons', id),
  putPerson: (person: PersonRecord): Promise<void> => documents.put('persons', person),
  movePerson: (before: PersonRecord, after: PersonRecord, now: Date): Promise<void> =>
    writePlaces(documents, [{ before, after }], now),
  /** Of a closed season, which counts nobody anew, what they added goes too. */
  leaveErased: (personId: string, now: Date): Promise<void> => leaveStudy(documents, personId, 'erased', now),
  rosterMoved: (): Promise<number> => rosterMoved(documents),
  /** An import or a plan is being applied. */
  rosterIsBusy: async (): Promise<boolean> => (await rosterOf(documents)).running !== null,
  setTextSize: (personId: string, textSize: TextSize): Promise<boolean> =>
    documents.change('persons', personId, { textSize }),
  /** Two are enough to know that a number tells nobody apart. */
  personsByPhone: (hashes: string[]): Promise<PersonRecord[]> =>
    documents.find<PersonRecord>('persons', { 'phone.hash': documents.command.in(hashes) }, { limit: 2 }),
  membersByName: (branchId: string): Promise<Named[]> =>
    everyOne<Named>(documents, 'persons', { 'member.branchId': branchId }, ['name', 'openid']),
  withDutyAtRoot: (): Promise<PersonRecord[]> =>
    everyOne<PersonRecord>(documents, 'persons', { 'duties.nodeIds': TERRITORY_ROOT }),
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
  /**
   * Takes an account's receipts away, of one operation or of all, as many as one transaction takes well; says whether
   * those were all. Those of study, which name nobody, come last.
   */
  forgetReceipts: async (openid: string, operation?: string): Promise<boolean> => {
    const where = { _id: startingWith(documents.command, receiptsOf(openid, operation)) }
    const found = await documents.find<ReceiptRecord>('receipts', where, {
      ...{ orderBy: [['_id', 'asc']], limit: RECEIPTS + 1, fields: ['at'] },
    })
    for (const { _id } of found.slice(0, RECEIPTS)) await documents.remove('receipts', _id)
    return found.length <= RECEIPTS
  },

  request: (id: string): Promise<RequestRecord | null> => documents.get<RequestRecord>('requests', id),
  putRequest: (request: RequestRecord): Promise<void> => documents.put('requests', request),
  removeRequest: (id: string): Promise<boolean> => documents.remove('requests', id),
  openRequests: (branchId: string): Promise<RequestRecord[]> =>
    everyOne<RequestRecord>(documents, 'requests', { branchId, state: 'open' }),
  requestsOf: (personId: string): Promise<RequestRecord[]> =>
    documents.find<RequestRecord>('requests', { personId }),
})

const LONG_AGO = new Date(0)

/** Their place among those chosen stays, empty: how far the campaign is counts by places. */
async function leaveCampaigns(documents: Documents, reader: string): Promise<void> {
  const chosen = await documents.find<CampaignRecord>('campaigns', { personIds: reader })
  for (const { _id, personIds } of chosen)
    await documents.change('campaigns', _id, {
      personIds: (personIds ?? []).map((id) => (id === reader ? '' : id)),
    })
}

const myDataRepo = (documents: Documents) => ({
  historyOf: (personId: string): Promise<HistoryRecord[]> =>
    documents.find<HistoryRecord>('history', { personId }, { orderBy: [['at', 'desc']], limit: NEWEST }),
  /** The branches that a person came from or went to. */
  branchesOf: async (personId: string): Promise<string[]> => {
    const lines = await everyOne<HistoryRecord>(documents, 'history', { personId }, ['kind', 'from', 'to'])
    return branchesIn(lines)
  },
  /** Lets the next ticks of the roster and the tallies delete the files that somebody exported. */
  forgetExports: async (byId: string, now: Date): Promise<void> => {
    for (const collection of ['exports', 'figureExports']) {
      const files = await everyOne<ExportRecord>(documents, collection, { byId, forgottenAt: null }, ['byId'])
      for (const { _id } of files) await documents.change(collection, _id, { forgetAt: now })
    }
  },
  /** What somebody wrote about tasks, and about study elsewhere; the photos of that go with the next tick of tasks. */
  forgetWritings: async (personId: string): Promise<void> => {
    const works = await documents.find<TaskWorkRecord>('taskWorks', { personId }, { fields: ['taskId'] })
    for (const { _id } of works) await documents.remove('taskWorks', _id)
    for (const { _id, topicId, state } of await documents.find<OutsideRecord>('outside', { personId })) {
      const decided = state === 'waiting' ? 'refused' : state
      await documents.change('outside', _id, { what: '', state: decided, decidedAt: LONG_AGO })
      await documents.change('topics', topicId, { title: '' })
    }
  },
  /**
   * Where somebody said they would come, or came without hours. What was credited stays without a name, like its line of
   * the ledger.
   */
  forgetComing: async (personId: string): Promise<void> => {
    const open = { personId, creditedSec: null }
    for (const { _id } of await everyOne<AttendanceRecord>(documents, 'attendance', open, ['personId']))
      await documents.remove('attendance', _id)
  },
  keptStudy: (personId: string): Promise<KeptStudyRecords> => keptStudy(documents, personId),
  keptWishes: (personId: string, openid: string): Promise<OwnWish[]> =>
    keptWishes(documents, personId, openid),
  /** What somebody said at their door, written down by who came: nobody can tell whose it was of a visit to several, so it goes. */
  forgetSayings: async (personId: string): Promise<void> => {
    const visits = await documents.find<VisitRecord>('visits', { personIds: personId })
    for (const { _id, suggestion } of visits)
      if (suggestion)
        await documents.change('visits', _id, {
          suggestion: null,
          wish: false,
          toWish: false,
        })
  },
  /** What somebody was reminded of, and the grants of the account they are tied to. */
  forgetReminders: async (personId: string, openid: string | undefined): Promise<void> => {
    const drop = async (collection: string, where: object): Promise<void> => {
      const found = await documents.find(collection, where, { fields: ['_id'] })
      for (const { _id } of found) await documents.remove(collection, _id)
    }
    for (const reader of openid === undefined ? [personId] : readersOf(openid, personId)) {
      await documents.remove('inboxes', reader)
      for (const collection of ['deliveries', 'messages']) await drop(collection, { personId: reader })
      await leaveCampaigns(documents, reader)
    }
    if (openid !== undefined)
      for (const collection of ['grants', 'grantMoves']) await drop(collection, { openid })
  },
  forgetWishes: (personId: string, openid: string | undefined, now: Date): Promise<void> =>
    forgetWishesOf(documents, { personId, openid }, now),
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
  openSeason: (): Promise<SeasonRecord | null> => openSeasonIn(documents),
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
    /** A claim that nobody decided: whose account it was and what name they claimed goes. */
    claimsBefore: async (before: Date, now: Date): Promise<number> => {
      const { stats } = (await db
        .collection('requests')
        .where({ state: 'open', at: lt(before), kind: 'bind' } as never)
        .update({
          data: {
            ...{ state: 'replaced', decidedAt: now },
            ...{ openid: db.command.remove(), claimedName: db.command.remove() },
          },
        } as never)) as { stats: { updated: number } }
      return stats.updated
    },
    /** What erasing left of an account's receipts. */
    receiptsOfErased: async (): Promise<number> => {
      const accounts = db.collection('accounts')
      const found = await documentsOf(db).find<AccountRecord>('accounts', {
        forgetBefore: db.command.gt(LONG_AGO),
      })
      let removed = 0
      for (const { _id, forgetBefore } of found) {
        const ids = startingWith(db.command, receiptsOf(_id))
        removed += await remove('receipts', { _id: ids, at: lt(forgetBefore) })
        await accounts.doc(_id).update({ data: { forgetBefore: db.command.remove() } } as never)
      }
      return removed
    },
    accessesBefore: (day: string) => remove('accesses', { day: lt(day) }),
  }
}

/** As many as a tick may erase: more than it has time for. */
const LEAVERS = 100

export const leaversRepo = (db: Database) => ({
  /** Those not forgotten that close after a day. */
  seasonsAfter: (day: string): Promise<SeasonRecord[]> =>
    documentsOf(db).find<SeasonRecord>('seasons', { forgottenAt: null, closesOn: db.command.gt(day) }),
  leftBefore: async (at: Date): Promise<string[]> => {
    const where = { 'former.at': db.command.lt(at), duties: db.command.size(0) }
    const page = { orderBy: [['former.at', 'asc']] as [string, 'asc'][], limit: LEAVERS, fields: ['_id'] }
    return (await documentsOf(db).find('persons', where, page)).map(({ _id }) => _id)
  },
  /** The work begins by reading whether there is still somebody to erase, so it may run again. */
  inTransaction: <T>(work: (repo: PeopleRepo) => Promise<T>): Promise<T> =>
    transact(db, async (documents) => ({ keep: true, value: await work(peopleRepo(documents)) }), {
      rereads: true,
    }),
})
