import { isOutsideTopic } from '@domain/topic'
import type {
  AttendanceRecord,
  LedgerRecord,
  MediaCheckRecord,
  NodeRecord,
  PersonRecord,
  ProgressRecord,
  SeasonRecord,
  SessionRecord,
  TopicRecord,
  VisitRecord,
} from '@records/index'
import { noteReading, type Reading } from '../shared/accesses'
import {
  checkPicture,
  checkText,
  type Database,
  deleteFiles,
  downloadFile,
  isOwnFile,
  type TextVerdict,
  temporaryUrls,
  uploadFile,
} from '../shared/cloud'
import { type Documents, documentsOf } from '../shared/documents'
import { byIds, everyOne, progressOf } from '../shared/finding'
import { postEntries } from '../shared/ledger/post'
import { leaveStudy } from '../shared/outbox/leave'
import { openSeasonIn } from '../shared/seasons'
import { listedTopics } from '../shared/topics'
import { transact } from '../shared/transact'

/** Sessions a list reads of each kind: a season of a busy branch. */
const LISTED = 100

const sessionsRepo = (documents: Documents) => {
  const { command } = documents
  const since = (from: Date, where: object): Promise<SessionRecord[]> =>
    documents.find<SessionRecord>(
      'sessions',
      { ...where, startsAt: command.gte(from) },
      { orderBy: [['startsAt', 'desc']], limit: LISTED },
    )
  return {
    session: (id: string): Promise<SessionRecord | null> => documents.get<SessionRecord>('sessions', id),
    putSession: (session: SessionRecord): Promise<void> => documents.put('sessions', session),
    sessionsInvitedTo: (nodeIds: string[], from: Date) => since(from, { invited: command.in(nodeIds) }),
    sessionsHostedBy: (personId: string, from: Date) => since(from, { hostIds: personId }),
    sessionsUnder: (nodeIds: string[], from: Date) => since(from, { path: command.in(nodeIds) }),
    /** Ended under some places, and the minutes wait: those that have waited longest. */
    sessionsToConfirm: (nodeIds: string[]): Promise<SessionRecord[]> =>
      documents.find<SessionRecord>(
        'sessions',
        { path: command.in(nodeIds), state: 'ended' },
        { orderBy: [['startsAt', 'asc']], limit: LISTED },
      ),
    runningSessions: (): Promise<SessionRecord[]> =>
      everyOne<SessionRecord>(documents, 'sessions', { state: 'running' }),
    /** A part of them is credited. */
    halfConfirmed: (): Promise<SessionRecord[]> =>
      everyOne<SessionRecord>(documents, 'sessions', { state: 'ended', confirmed: command.neq(null) }),
    confirmedSince: (at: Date): Promise<SessionRecord[]> =>
      everyOne<SessionRecord>(documents, 'sessions', { state: 'confirmed', 'confirmed.at': command.gte(at) }),

    attendance: (sessionId: string, personId: string): Promise<AttendanceRecord | null> =>
      documents.get<AttendanceRecord>('attendance', `${sessionId}:${personId}`),
    putAttendance: (attendance: AttendanceRecord): Promise<void> => documents.put('attendance', attendance),
    /** Of somebody who was there and to whom it brought no hours. */
    leaveToCount: ({ _id, personId }: AttendanceRecord, now: Date): Promise<void> =>
      leaveStudy(documents, personId, `there-${_id}`, now),
    attendances: (sessionId: string): Promise<AttendanceRecord[]> =>
      everyOne<AttendanceRecord>(documents, 'attendance', { sessionId }),
    attendancesOf: (personId: string, sessionIds: string[]): Promise<AttendanceRecord[]> =>
      byIds<AttendanceRecord>(
        documents,
        'attendance',
        sessionIds.map((id) => `${id}:${personId}`),
      ),
    /** How many are there and how many wait, without who. */
    presences: (sessionId: string): Promise<Pick<AttendanceRecord, '_id' | 'presence' | 'coming'>[]> =>
      everyOne<AttendanceRecord>(documents, 'attendance', { sessionId }, ['presence', 'coming']),
    /** Present and not credited yet, some of them. */
    uncredited: (sessionId: string, limit?: number): Promise<AttendanceRecord[]> =>
      documents.find<AttendanceRecord>(
        'attendance',
        { sessionId, presence: 'present', creditedSec: null },
        limit === undefined ? {} : { limit },
      ),
    mediaCheck: (traceId: string): Promise<MediaCheckRecord | null> =>
      documents.get<MediaCheckRecord>('mediaChecks', traceId),
    putMediaCheck: (check: MediaCheckRecord): Promise<void> => documents.put('mediaChecks', check),
    urls: (files: string[]): Promise<Map<string, string>> => temporaryUrls(files),
  }
}

const visitsRepo = (documents: Documents) => ({
  putVisit: (visit: VisitRecord): Promise<void> => documents.put('visits', visit),
  visitsBy: (byId: string, limit: number): Promise<VisitRecord[]> =>
    documents.find<VisitRecord>('visits', { byId }, { orderBy: [['at', 'desc']], limit }),
})

const PLACE = ['name', 'member']

const peopleRepo = (documents: Documents) => ({
  nodes: (ids: readonly string[]): Promise<NodeRecord[]> => byIds<NodeRecord>(documents, 'nodes', ids),
  branches: (): Promise<NodeRecord[]> =>
    everyOne<NodeRecord>(documents, 'nodes', { tree: 'party', kind: 'branch' }),
  groupsUnder: (nodeId: string): Promise<NodeRecord[]> =>
    everyOne<NodeRecord>(documents, 'nodes', { path: nodeId, kind: 'studyGroup' }),
  persons: (ids: readonly string[]): Promise<PersonRecord[]> =>
    byIds<PersonRecord>(documents, 'persons', ids),
  membersOf: (branchIds: string[]): Promise<PersonRecord[]> =>
    everyOne<PersonRecord>(documents, 'persons', { 'member.branchId': documents.command.in(branchIds) }, [
      ...PLACE,
      'duties',
    ]),
  membersOfGroups: (groupIds: string[]): Promise<PersonRecord[]> =>
    everyOne<PersonRecord>(documents, 'persons', { 'member.groupId': documents.command.in(groupIds) }, PLACE),
  membersOfVillages: (villageIds: string[]): Promise<PersonRecord[]> =>
    everyOne<PersonRecord>(
      documents,
      'persons',
      { 'member.villageId': documents.command.in(villageIds) },
      PLACE,
    ),
  noteReading: (reading: Reading): Promise<void> => noteReading(documents, reading),
})

const hoursRepo = (documents: Documents) => ({
  openSeason: (): Promise<SeasonRecord | null> => openSeasonIn(documents),
  season: (id: string): Promise<SeasonRecord | null> => documents.get<SeasonRecord>('seasons', id),
  topics: (ids: readonly string[]): Promise<TopicRecord[]> =>
    byIds<TopicRecord>(
      documents,
      'topics',
      ids.filter((id) => !isOutsideTopic(id)),
    ),
  allTopics: (): Promise<TopicRecord[]> => listedTopics(documents),
  progress: (seasonId: string, personIds: string[], topicIds: string[]): Promise<ProgressRecord[]> =>
    progressOf(documents, { seasonId, personIds, topicIds }),
  putProgress: (progress: ProgressRecord): Promise<void> => documents.put('progress', progress),
  postEntries: async (entries: readonly LedgerRecord[]): Promise<void> => {
    await postEntries(documents, entries)
  },
})

/** Pictures lie under here, each session's in a folder of its own. */
const FOLDER = 'sessions'

/** What only `prepare` may do: files, and WeChat's word about what people wrote and took. */
const outsideRepo = {
  checkText: (content: string, openid: string): Promise<TextVerdict> => checkText(content, openid),
  checkPicture: (url: string, openid: string): Promise<string> => checkPicture(url, openid),
  /** Null for a file that isn't there, or isn't one of this session's: another's would go when this one is forgotten. */
  picture: async (sessionId: string, file: string): Promise<Buffer | null> =>
    isOwnFile(file, `${FOLDER}/${sessionId}`) ? downloadFile(file) : null,
  keepPicture: (path: string, bytes: Buffer): Promise<string> => uploadFile(path, bytes),
}

/** The only database calls of the sessions function. */
export const repoOf = (documents: Documents) => ({
  ...sessionsRepo(documents),
  ...visitsRepo(documents),
  ...peopleRepo(documents),
  ...hoursRepo(documents),
  ...outsideRepo,
})

export type SessionsRepo = ReturnType<typeof repoOf>

/** For jobs and pushes: what they do, they do in a transaction of their own that reads before it writes. */
export const jobRepo = (db: Database) => ({
  outside: repoOf(documentsOf(db)),
  inTransaction: <T>(work: (repo: SessionsRepo) => Promise<T>): Promise<T> =>
    transact(db, async (documents) => ({ keep: true, value: await work(repoOf(documents)) }), {
      rereads: true,
    }),
})

/** Over whole collections, so never inside a transaction; each step may be done again. */
export const forgettingRepo = (db: Database) => {
  const documents = documentsOf(db)
  const removeWhere = async (collection: string, where: object): Promise<number> => {
    const { stats } = (await db
      .collection(collection)
      .where(where as never)
      .remove()) as { stats: { removed: number } }
    return stats.removed
  }
  return {
    seasons: (): Promise<SeasonRecord[]> => everyOne<SeasonRecord>(documents, 'seasons', {}),
    withUploads: (limit: number): Promise<SessionRecord[]> =>
      documents.find<SessionRecord>('sessions', { 'photos.uploaded': db.command.gt('') }, { limit }),
    deleteFiles,
    sessionsBefore: (before: Date, limit: number): Promise<SessionRecord[]> =>
      documents.find<SessionRecord>('sessions', { startsAt: db.command.lt(before) }, { limit }),
    /** The session last: should the tick end in between, the next one finds it again. */
    forgetSession: async ({ _id, photos }: SessionRecord): Promise<void> => {
      await deleteFiles(photos.flatMap(({ file, uploaded }) => [file, ...(uploaded ? [uploaded] : [])]))
      await removeWhere('attendance', { sessionId: _id })
      await documents.remove('sessions', _id)
    },
    forgetVisitsBefore: async (before: Date): Promise<number> => {
      await removeWhere('mediaChecks', { at: db.command.lt(before) })
      return removeWhere('visits', { at: db.command.lt(before) })
    },
  }
}
