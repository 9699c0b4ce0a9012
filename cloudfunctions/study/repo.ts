import type {
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
  TopicRecord,
} from '@records/index'
import { temporaryUrls } from '../shared/cloud'
import type { Documents, Page } from '../shared/documents'
import { postEntry } from '../shared/ledger/post'
import type { Credited } from './rules/days/proof'
import type { LedgerPlace } from './rules/evidence'

const CARD = ['topicId', 'position', 'title', 'category', 'medium', 'durationSec', 'audience']
export type LessonCardRecord = Pick<
  LessonRecord,
  '_id' | 'topicId' | 'position' | 'title' | 'category' | 'medium' | 'durationSec' | 'audience'
>

/** The only database calls of the study function. */
export const studyRepo = (documents: Documents) => ({
  /** The season that is open now; the one opened last, should two be. */
  openSeason: async (): Promise<SeasonRecord | null> => {
    const [season] = await documents.find<SeasonRecord>(
      'seasons',
      { state: 'open' },
      { orderBy: [['opensOn', 'desc']], limit: 1 },
    )
    return season ?? null
  },
  hours: (seasonId: string, personId: string): Promise<HoursRecord | null> =>
    documents.get<HoursRecord>('hours', `${seasonId}:${personId}`),
  /** What members of these places are invited to from a moment on, soonest first: a few, should some be cancelled. */
  sessionsFrom: (nodeIds: string[], from: Date): Promise<SessionRecord[]> =>
    documents.find<SessionRecord>(
      'sessions',
      { invited: documents.command.in(nodeIds), startsAt: documents.command.gte(from) },
      { orderBy: [['startsAt', 'asc']], limit: 5 },
    ),
  nodes: (ids: string[]): Promise<NodeRecord[]> =>
    documents.find<NodeRecord>('nodes', { _id: documents.command.in(ids) }),

  /** What lists show of every published lesson, in order. */
  lessonCards: (): Promise<LessonCardRecord[]> =>
    documents.find<LessonRecord>(
      'lessons',
      { state: 'published' },
      { orderBy: [['position', 'asc']], fields: CARD },
    ),
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
      { fields: ['day', 'sec', 'at'] },
    ),
  putStudyDay: (day: StudyDayRecord): Promise<void> => documents.put('studyDays', day),
  putMakeUps: (makeUps: MakeUpsRecord): Promise<void> => documents.put('makeUps', makeUps),

  topics: (ids: string[]): Promise<TopicRecord[]> =>
    documents.find<TopicRecord>('topics', { _id: documents.command.in(ids) }),
})

export type StudyRepo = ReturnType<typeof studyRepo>
