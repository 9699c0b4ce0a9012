import type { Purpose } from '@contract/messages'
import type {
  AccountRecord,
  AttendanceRecord,
  CampaignRecord,
  DeliveryRecord,
  GrantMoveRecord,
  GrantRecord,
  HoursRecord,
  InboxRecord,
  LessonRecord,
  MessageRecord,
  NodeRecord,
  NoticeRecord,
  PersonRecord,
  ProgressRecord,
  ReminderGateRecord,
  ReminderRulesRecord,
  SeasonRecord,
  SessionRecord,
  StudyDayRecord,
  TaskRecord,
  TaskWorkRecord,
  WishRecord,
} from '@records/index'
import { noteReading, type Reading } from '../shared/accesses'
import { checkText, type Database, type TextVerdict } from '../shared/cloud'
import { type Documents, documentsOf } from '../shared/documents'
import { among, byIds, everyOne } from '../shared/finding'
import { accountReader, openidOfReader, unreadOf } from '../shared/messages'
import { openSeasonIn } from '../shared/seasons'
import { transact } from '../shared/transact'
import { wishesOf } from '../shared/wishes'

const LISTED = 30

const PERSON = ['name', 'openid', 'member', 'consents', 'phone', 'erasedAt']

/** Who reads 消息: a person, or an account that is nobody's. */
export type Reader = Pick<PersonRecord, '_id' | 'openid' | 'consents' | 'member' | 'erasedAt'>

/** Asked in WeChat's own panel, and nowhere else. */
const account = ({ openid, at }: { openid: string; at: Date }): Reader => ({
  _id: accountReader(openid),
  openid,
  consents: { reminders: { given: true, at } },
})

const readersRepo = (documents: Documents) => ({
  /** Persons and accounts that are nobody's; an account that has become somebody's is not there any more. */
  readers: async (ids: readonly string[]): Promise<Reader[]> => {
    const openids = ids.flatMap((id) => openidOfReader(id) ?? [])
    const persons = ids.filter((id) => openidOfReader(id) === null)
    const [found, accounts] = await Promise.all([
      byIds<PersonRecord>(documents, 'persons', persons, PERSON),
      byIds<AccountRecord>(documents, 'accounts', openids),
    ])
    const bound = new Set(accounts.flatMap(({ _id, personId }) => (personId === null ? [] : [_id])))
    const nobodys = openids.filter((openid) => !bound.has(openid))
    return [...found, ...nobodys.map((openid) => account({ openid, at: new Date(0) }))]
  },
  account: (openid: string): Promise<AccountRecord | null> =>
    documents.get<AccountRecord>('accounts', openid),
  wishes: (ids: readonly string[]): Promise<WishRecord[]> => wishesOf(documents, ids),
  /** Left by whatever happened to a wish, oldest first. */
  notices: (limit: number): Promise<NoticeRecord[]> =>
    documents.find<NoticeRecord>('notices', { state: 'waiting' }, { orderBy: [['at', 'asc']], limit }),
  notice: (id: string): Promise<NoticeRecord | null> => documents.get<NoticeRecord>('notices', id),
  removeNotice: (id: string): Promise<boolean> => documents.remove('notices', id),
  nodesIn: (id: string): Promise<NodeRecord[]> => everyOne<NodeRecord>(documents, 'nodes', { path: id }),
  /** Whoever holds any duty at some places. */
  onDuty: (nodeIds: readonly string[]): Promise<PersonRecord[]> =>
    among<PersonRecord>(documents, 'persons', 'duties.nodeIds', nodeIds, ['duties', 'erasedAt']),
})

const peopleRepo = (documents: Documents) => ({
  persons: (ids: readonly string[]): Promise<PersonRecord[]> =>
    byIds<PersonRecord>(documents, 'persons', ids, PERSON),
  membersOf: (field: 'branchId' | 'groupId', ids: string[]): Promise<PersonRecord[]> =>
    among<PersonRecord>(documents, 'persons', `member.${field}`, ids, PERSON),
  /** The roster in the order of its ids, on from one. */
  personsAfter: (after: string | null, limit: number): Promise<PersonRecord[]> =>
    documents.find<PersonRecord>(
      'persons',
      { _id: documents.command.gt(after ?? '') },
      { orderBy: [['_id', 'asc']], limit, fields: PERSON },
    ),
  nodes: (ids: readonly string[]): Promise<NodeRecord[]> => byIds<NodeRecord>(documents, 'nodes', ids),
  noteReading: (reading: Reading): Promise<void> => noteReading(documents, reading),
})

/** What a rule is asked about, and what it knows people by: each one request for up to 500 people. */
const needsRepo = (documents: Documents) => ({
  openSeason: (): Promise<SeasonRecord | null> => openSeasonIn(documents),
  task: (id: string): Promise<TaskRecord | null> => documents.get<TaskRecord>('tasks', id),
  session: (id: string): Promise<SessionRecord | null> => documents.get<SessionRecord>('sessions', id),
  lessons: (ids: readonly string[]): Promise<LessonRecord[]> =>
    byIds<LessonRecord>(documents, 'lessons', ids, ['durationSec', 'topicId', 'state']),
  hours: (seasonId: string, ids: readonly string[]): Promise<HoursRecord[]> =>
    byIds<HoursRecord>(
      documents,
      'hours',
      ids.map((id) => `${seasonId}:${id}`),
    ),
  studyDays: (seasonId: string, ids: readonly string[], day: string): Promise<StudyDayRecord[]> =>
    byIds<StudyDayRecord>(
      documents,
      'studyDays',
      ids.map((id) => `${seasonId}:${id}:${day}`),
    ),
  works: (taskId: string, ids: readonly string[]): Promise<TaskWorkRecord[]> =>
    byIds<TaskWorkRecord>(
      documents,
      'taskWorks',
      ids.map((id) => `${taskId}:${id}`),
    ),
  progress: (seasonId: string, ids: readonly string[], topics: readonly string[]) =>
    byIds<ProgressRecord>(
      documents,
      'progress',
      ids.flatMap((id) => topics.map((topic) => `${seasonId}:${id}:${topic}`)),
    ),
  attendance: (sessionId: string, ids: readonly string[]): Promise<AttendanceRecord[]> =>
    byIds<AttendanceRecord>(
      documents,
      'attendance',
      ids.map((id) => `${sessionId}:${id}`),
    ),
})

const grantsRepo = (documents: Documents) => ({
  grants: (ids: readonly string[]): Promise<GrantRecord[]> => byIds<GrantRecord>(documents, 'grants', ids),
  grant: (id: string): Promise<GrantRecord | null> => documents.get<GrantRecord>('grants', id),
  putGrant: (grant: GrantRecord): Promise<void> => documents.put('grants', grant),
  move: (id: string): Promise<GrantMoveRecord | null> => documents.get<GrantMoveRecord>('grantMoves', id),
  putMove: (move: GrantMoveRecord): Promise<void> => documents.put('grantMoves', move),
  movesBefore: (grantId: string, at: Date): Promise<GrantMoveRecord[]> =>
    documents.find<GrantMoveRecord>('grantMoves', { grantId, at: documents.command.lt(at) }),
  removeMove: (id: string): Promise<boolean> => documents.remove('grantMoves', id),
})

const inboxRepo = (documents: Documents) => {
  const { command } = documents
  return {
    /** As many as `newest` brings. */
    listed: LISTED,
    inboxes: (ids: readonly string[]): Promise<InboxRecord[]> =>
      byIds<InboxRecord>(documents, 'inboxes', ids),
    putInbox: (inbox: InboxRecord): Promise<void> => documents.put('inboxes', inbox),
    messages: (ids: readonly string[]): Promise<MessageRecord[]> =>
      byIds<MessageRecord>(documents, 'messages', ids),
    putMessage: (message: MessageRecord): Promise<void> => documents.put('messages', message),
    newest: (readers: readonly string[], before: Date | null): Promise<MessageRecord[]> =>
      documents.find<MessageRecord>(
        'messages',
        { personId: command.in([...readers]), ...(before && { at: command.lt(before) }) },
        { orderBy: [['at', 'desc']], limit: LISTED },
      ),
    /** One tick plans several of the same moment. */
    ofMoment: (readers: readonly string[], at: Date): Promise<MessageRecord[]> =>
      documents.find<MessageRecord>('messages', { personId: command.in([...readers]), at }),
    unread: (readers: readonly string[]): Promise<number> => unreadOf(documents, readers),
  }
}

const deliveriesRepo = (documents: Documents) => {
  const { command } = documents
  return {
    campaign: (id: string): Promise<CampaignRecord | null> => documents.get<CampaignRecord>('campaigns', id),
    campaigns: (ids: readonly string[]): Promise<CampaignRecord[]> =>
      byIds<CampaignRecord>(documents, 'campaigns', ids),
    putCampaign: (campaign: CampaignRecord): Promise<void> => documents.put('campaigns', campaign),
    unplanned: (limit: number): Promise<CampaignRecord[]> =>
      documents.find<CampaignRecord>('campaigns', { state: 'planning' }, { orderBy: [['at', 'asc']], limit }),
    delivery: (id: string): Promise<DeliveryRecord | null> => documents.get<DeliveryRecord>('deliveries', id),
    deliveries: (ids: readonly string[]): Promise<DeliveryRecord[]> =>
      byIds<DeliveryRecord>(documents, 'deliveries', ids),
    putDelivery: (delivery: DeliveryRecord): Promise<void> => documents.put('deliveries', delivery),
    inWindow: (nodeId: string, purpose: Purpose, window: string): Promise<DeliveryRecord[]> =>
      everyOne<DeliveryRecord>(documents, 'deliveries', { path: nodeId, purpose, window }),
    rules: (): Promise<ReminderRulesRecord | null> =>
      documents.get<ReminderRulesRecord>('reminderState', 'rules'),
    putRules: (rules: ReminderRulesRecord): Promise<void> => documents.put('reminderState', rules),
    gate: (): Promise<ReminderGateRecord | null> =>
      documents.get<ReminderGateRecord>('reminderState', 'gate'),
    putGate: (gate: ReminderGateRecord): Promise<void> => documents.put('reminderState', gate),
    sessionsBetween: (from: Date, to: Date): Promise<SessionRecord[]> =>
      everyOne<SessionRecord>(documents, 'sessions', {
        state: 'planned',
        startsAt: command.and(command.gte(from), command.lt(to)),
      }),
    tasksSent: (): Promise<TaskRecord[]> => everyOne<TaskRecord>(documents, 'tasks', { state: 'sent' }),
  }
}

/** The database calls of the reminders function; those of sending lie in sending/repo.ts, the board's in board/repo.ts. */
export const repoOf = (documents: Documents) => ({
  ...peopleRepo(documents),
  ...readersRepo(documents),
  ...needsRepo(documents),
  ...grantsRepo(documents),
  ...inboxRepo(documents),
  ...deliveriesRepo(documents),
  checkText: (content: string, openid: string): Promise<TextVerdict> => checkText(content, openid),
})

export type RemindersRepo = ReturnType<typeof repoOf>

/** For jobs and pushes: what they do in a transaction reads before it writes, so it may run again. */
export const jobRepo = (db: Database) => ({
  outside: repoOf(documentsOf(db)),
  inTransaction: <T>(work: (repo: RemindersRepo) => Promise<T>): Promise<T> =>
    transact(db, async (documents) => ({ keep: true, value: await work(repoOf(documents)) }), {
      rereads: true,
    }),
})
export type JobRepo = ReturnType<typeof jobRepo>
