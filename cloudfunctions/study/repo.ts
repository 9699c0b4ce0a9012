import type {
  AttendanceRecord,
  GrantRecord,
  HoursRecord,
  LedgerRecord,
  LessonRecord,
  MakeUpsRecord,
  NodeRecord,
  PlaybackRecord,
  ProgressRecord,
  SeasonRecord,
  SessionRecord,
  StudyDayRecord,
  TaskRecord,
  TaskWorkRecord,
  TopicRecord,
} from '@records/index'
import { noteReading, type Reading } from '../shared/accesses'
import { type Database, temporaryUrls } from '../shared/cloud'
import { type Documents, documentsOf, type Page } from '../shared/documents'
import { grantIds } from '../shared/grants'
import { postEntry } from '../shared/ledger/post'
import { unreadOf } from '../shared/messages'
import { leaveStudy } from '../shared/outbox/leave'
import type { Credited, Handed } from '../shared/rules/proof'
import { openSeasonIn } from '../shared/seasons'
import type { LedgerPlace } from './rules/evidence'

const CARD = ['topicId', 'position', 'title', 'category', 'medium', 'durationSec', 'audience']
export type LessonCardRecord = Pick<
  LessonRecord,
  '_id' | 'topicId' | 'position' | 'title' | 'category' | 'medium' | 'durationSec' | 'audience'
>

/** The only database calls of the study function. */
export const studyRepo = (documents: Documents) => ({
  openSeason: (): Promise<SeasonRecord | null> => openSeasonIn(documents),
  /** The open one; between seasons that which closed last, as the figures show it. */
  shownSeason: async (): Promise<SeasonRecord | null> => {
    const last = { orderBy: [['opensOn', 'desc']] as [string, 'desc'][], limit: 1 }
    const closed = () => documents.find<SeasonRecord>('seasons', { state: 'closed' }, last)
    return (await openSeasonIn(documents)) ?? (await closed())[0] ?? null
  },
  hours: (seasonId: string, personId: string): Promise<HoursRecord | null> =>
    documents.get<HoursRecord>('hours', `${seasonId}:${personId}`),
  /** What members of these places are invited to from a moment on and isn't over, soonest first: a few, should some be cancelled. */
  sessionsFrom: (nodeIds: string[], from: Date): Promise<SessionRecord[]> =>
    documents.find<SessionRecord>(
      'sessions',
      {
        invited: documents.command.in(nodeIds),
        startsAt: documents.command.gte(from),
        state: documents.command.in(['planned', 'running', 'cancelled']),
      },
      { orderBy: [['startsAt', 'asc']], limit: 10 },
    ),
  /** How a person answered to some of them. */
  attendancesOf: (personId: string, sessionIds: string[]): Promise<AttendanceRecord[]> =>
    documents.find<AttendanceRecord>('attendance', {
      _id: documents.command.in(sessionIds.map((id) => `${id}:${personId}`)),
    }),
  /** What was asked of these places, newest first: a few, of which some may be done. */
  tasksOf: (groupIds: string[]): Promise<TaskRecord[]> =>
    documents.find<TaskRecord>(
      'tasks',
      { groupIds: documents.command.in(groupIds), state: 'sent' },
      { orderBy: [['at', 'desc']], limit: 20 },
    ),
  taskWorks: (ids: string[]): Promise<TaskWorkRecord[]> =>
    documents.find<TaskWorkRecord>('taskWorks', { _id: documents.command.in(ids) }),
  grants: (openid: string): Promise<GrantRecord[]> =>
    documents.find<GrantRecord>('grants', { _id: documents.command.in(grantIds([openid])) }),
  unread: (personId: string): Promise<number> => unreadOf(documents, personId),
  nodes: (ids: string[]): Promise<NodeRecord[]> =>
    documents.find<NodeRecord>('nodes', { _id: documents.command.in(ids) }),

  /** What lists show of every published lesson, in order. */
  lessonCards: (): Promise<LessonCardRecord[]> =>
    documents.find<LessonRecord>(
      'lessons',
      { state: 'published' },
      { orderBy: [['position', 'asc']], fields: CARD },
    ),
  season: (id: string): Promise<SeasonRecord | null> => documents.get<SeasonRecord>('seasons', id),
  topic: (id: string): Promise<TopicRecord | null> => documents.get<TopicRecord>('topics', id),
  lesson: (id: string): Promise<LessonRecord | null> => documents.get<LessonRecord>('lessons', id),
  urls: (files: string[]): Promise<Map<string, string>> => temporaryUrls(files),

  playback: (personId: string): Promise<PlaybackRecord | null> =>
    documents.get<PlaybackRecord>('playback', personId),
  putPlayback: (playback: PlaybackRecord): Promise<void> => documents.put('playback', playback),
  progress: (seasonId: string, personId: string, topicId: string): Promise<ProgressRecord | null> =>
    documents.get<ProgressRecord>('progress', `${seasonId}:${personId}:${topicId}`),
  progressOf: (seasonId: string, personId: string): Promise<ProgressRecord[]> =>
    documents.find<ProgressRecord>('progress', { personId, seasonId }),
  putProgress: (progress: ProgressRecord): Promise<void> => documents.put('progress', progress),

  postEntry: (entry: LedgerRecord): Promise<HoursRecord> => postEntry(documents, entry),
  /** A member's ledger, newest first, on from a line; lines of one moment are told apart by their ids. */
  ledger: (
    seasonId: string,
    personId: string,
    after: LedgerPlace | null,
    limit: number,
  ): Promise<LedgerRecord[]> => {
    const { and, or, lt } = documents.command
    const mine = { personId, seasonId }
    const older = after && or([{ at: lt(after.at) }, { at: after.at, _id: lt(after.id) }])
    const where = older ? and([mine, older]) : mine
    const orderBy: Page['orderBy'] = [
      ['at', 'desc'],
      ['_id', 'desc'],
    ]
    return documents.find<LedgerRecord>('ledger', where, { orderBy, limit })
  },

  /** Of one season, so never more than `find` brings. */
  studyDays: (seasonId: string, personId: string): Promise<StudyDayRecord[]> =>
    documents.find<StudyDayRecord>('studyDays', { seasonId, personId }),
  /** What counts for some days: a member's lines of a day are far fewer than `find` brings. */
  creditedOn: (seasonId: string, personId: string, days: string[]): Promise<Credited[]> =>
    documents.find<LedgerRecord>(
      'ledger',
      { personId, seasonId, day: documents.command.in(days) },
      { fields: ['day', 'sec', 'at', 'class'] },
    ),
  /** What was handed in for some days; a reflection that a reviewer has refused is none. */
  handedOn: async (personId: string, days: string[]): Promise<Handed[]> => {
    const where = { personId, 'handed.day': documents.command.in(days) }
    const works = await documents.find<TaskWorkRecord>('taskWorks', where, {
      fields: ['handed', 'reflection.checked'],
    })
    return works
      .filter(({ reflection }) => reflection?.checked !== 'refused')
      .flatMap(({ handed = [] }) => handed)
  },
  putStudyDay: async (day: StudyDayRecord, now: Date): Promise<void> => {
    await documents.put('studyDays', day)
    await leaveStudy(documents, day.personId, `day-${day._id}-${now.getTime()}`, now)
  },
  leaveToCount: (personId: string, change: string, now: Date): Promise<void> =>
    leaveStudy(documents, personId, change, now),
  putMakeUps: (makeUps: MakeUpsRecord): Promise<void> => documents.put('makeUps', makeUps),

  topics: (ids: string[]): Promise<TopicRecord[]> =>
    documents.find<TopicRecord>('topics', { _id: documents.command.in(ids) }),

  noteReading: (reading: Reading): Promise<void> => noteReading(documents, reading),
})

export type StudyRepo = ReturnType<typeof studyRepo>

/** A slice of what a season kept: one search and one or two writes, well within a second. */
const SLICE = 500

type SeasonCollection = 'ledger' | 'progress' | 'hours' | 'studyDays' | 'makeUps'

/** Over whole collections, so never inside a transaction; each slice by an index, and says how many there were. */
export const forgettingRepo = (db: Database) => {
  const { command } = db
  const idsOf = async (collection: string, where: object): Promise<string[]> => {
    const found = await documentsOf(db).find(collection, where, { fields: ['_id'], limit: SLICE })
    return found.map(({ _id }) => _id)
  }
  const remove = (collection: string, where: object) =>
    db
      .collection(collection)
      .where(where as never)
      .remove()
  return {
    seasonsUntil: (day: string): Promise<SeasonRecord[]> =>
      documentsOf(db).find<SeasonRecord>('seasons', { forgottenAt: null, closesOn: command.lte(day) }),
    sliceOf: async (collection: SeasonCollection, seasonId: string): Promise<number> => {
      const ids = await idsOf(collection, { seasonId })
      if (ids.length > 0) await remove(collection, { _id: command.in(ids) })
      return ids.length
    },
    /** A member who plays in another season keeps those sessions; the condition holds at the moment of the removal. */
    sessionsOf: async (seasonId: string): Promise<number> => {
      const ids = await idsOf('playback', { 'sessions.seasonId': seasonId })
      if (ids.length === 0) return 0
      const elsewhere = command.elemMatch({ seasonId: command.neq(seasonId) })
      await remove('playback', { _id: command.in(ids), sessions: command.not(elsewhere) })
      await db
        .collection('playback')
        .where({ _id: command.in(ids) } as never)
        .update({ data: { sessions: command.pull({ seasonId }) } as never })
      return ids.length
    },
    forgotten: (seasonId: string, at: Date): Promise<boolean> =>
      documentsOf(db).change('seasons', seasonId, { forgottenAt: at }),
  }
}
