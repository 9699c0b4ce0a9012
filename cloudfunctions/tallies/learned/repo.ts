import type {
  AttendanceRecord,
  HoursRecord,
  LedgerRecord,
  LessonRecord,
  PersonRecord,
  ProgressRecord,
  SeasonRecord,
  SessionRecord,
  StudyDayRecord,
  TaskRecord,
  TaskWorkRecord,
} from '@records/index'
import type { Documents } from '../../shared/documents'
import { among, byIds, everyOne, progressOf } from '../../shared/finding'
import { openSeasonIn } from '../../shared/seasons'

const PERSON = ['name', 'member', 'openid', 'erasedAt']

/** What members have learned and done, as far as a share is made of it. */
export const learnedRepo = (documents: Documents) => {
  const oneOf = (ids: readonly string[]) => documents.command.in([...ids])
  return {
    openSeason: (): Promise<SeasonRecord | null> => openSeasonIn(documents),
    season: (id: string): Promise<SeasonRecord | null> => documents.get<SeasonRecord>('seasons', id),
    /** The season closed last. */
    lastClosed: async (): Promise<SeasonRecord | null> => {
      const last = { orderBy: [['opensOn', 'desc']] as [string, 'desc'][], limit: 1 }
      const [season] = await documents.find<SeasonRecord>('seasons', { state: 'closed' }, last)
      return season ?? null
    },
    /** The season closed last of those that opened earlier. */
    seasonBefore: async ({ _id, opensOn }: SeasonRecord): Promise<SeasonRecord | null> => {
      const { lte, neq } = documents.command
      const [season] = await documents.find<SeasonRecord>(
        'seasons',
        { state: 'closed', opensOn: lte(opensOn), _id: neq(_id) },
        { orderBy: [['opensOn', 'desc']], limit: 1, fields: ['closesOn'] },
      )
      return season ?? null
    },
    /** Whether a change of rules goes over the season's hours by now: it does so to its end when the season is closed meanwhile. */
    isRecomputed: async (seasonId: string): Promise<boolean> =>
      (await documents.find('ruleChanges', { state: 'running', seasonId }, { limit: 1, fields: ['state'] }))
        .length > 0,
    persons: (ids: readonly string[]): Promise<PersonRecord[]> =>
      byIds<PersonRecord>(documents, 'persons', ids, PERSON),
    personIdsAfter: async (after: string, limit: number): Promise<string[]> => {
      const { gt, neq } = documents.command
      const page = { orderBy: [['_id', 'asc'] as [string, 'asc']], limit, fields: ['_id'] }
      const where = { _id: gt(after), 'member.branchId': neq(null) }
      return (await documents.find('persons', where, page)).map(({ _id }) => _id)
    },
    hours: (seasonId: string, personIds: readonly string[]): Promise<HoursRecord[]> =>
      byIds<HoursRecord>(
        documents,
        'hours',
        personIds.map((id) => `${seasonId}:${id}`),
      ),
    works: (personIds: readonly string[]): Promise<TaskWorkRecord[]> =>
      among<TaskWorkRecord>(documents, 'taskWorks', 'personId', personIds),
    tasks: (ids: readonly string[]): Promise<TaskRecord[]> =>
      byIds<TaskRecord>(documents, 'tasks', ids, ['lessonIds', 'minLetters', 'seasonId', 'at']),
    tasksOf: (seasonId: string): Promise<TaskRecord[]> =>
      everyOne<TaskRecord>(documents, 'tasks', { seasonId: documents.command.in([seasonId, null]) }, [
        'lessonIds',
      ]),
    lessons: (ids: readonly string[]): Promise<LessonRecord[]> =>
      byIds<LessonRecord>(documents, 'lessons', ids, ['durationSec', 'topicId', 'state']),
    progress: (
      seasonId: string,
      personIds: readonly string[],
      topicIds: readonly string[],
    ): Promise<ProgressRecord[]> =>
      progressOf(documents, { seasonId, personIds, topicIds }, ['personId', 'lessons']),
    /** Confirmed ones alone. */
    attendance: (personIds: readonly string[]): Promise<AttendanceRecord[]> =>
      everyOne<AttendanceRecord>(
        documents,
        'attendance',
        { personId: oneOf(personIds), creditedSec: documents.command.neq(null) },
        ['personId', 'sessionId'],
      ),
    sessionsOf: (ids: readonly string[]): Promise<SessionRecord[]> =>
      byIds<SessionRecord>(documents, 'sessions', ids, ['seasonId']),
    studyDays: (seasonId: string, personIds: readonly string[]): Promise<StudyDayRecord[]> =>
      everyOne<StudyDayRecord>(documents, 'studyDays', { seasonId, personId: oneOf(personIds) }),
    lines: (
      seasonId: string,
      personIds: readonly string[],
      days: readonly string[],
    ): Promise<LedgerRecord[]> =>
      everyOne<LedgerRecord>(
        documents,
        'ledger',
        { personId: oneOf(personIds), seasonId, day: oneOf(days) },
        ['personId', 'day', 'sec', 'at', 'class'],
      ),
  }
}
