import type {
  AttendanceRecord,
  OutsideRecord,
  SeasonRecord,
  SessionRecord,
  StudyDayRecord,
  TaskRecord,
  TaskWorkRecord,
  TopicRecord,
  VisitRecord,
} from '@records/index'
import type { Documents } from './documents'
import { byIds, everyOne } from './finding'

/** What study has left about one person, each kind newest first; the hours and their ledger are kept apart. */
export interface KeptStudyRecords {
  works: TaskWorkRecord[]
  tasks: ReadonlyMap<string, TaskRecord>
  outside: OutsideRecord[]
  /** With their session; one that is gone has no title to show and is about to go as well. */
  attendances: { attendance: AttendanceRecord; session: SessionRecord }[]
  visits: VisitRecord[]
  topics: ReadonlyMap<string, TopicRecord>
  days: StudyDayRecord[]
}

const byId = <T extends { _id: string }>(records: readonly T[]): Map<string, T> =>
  new Map(records.map((record) => [record._id, record]))

const newestFirst = <T>(records: readonly T[], at: (record: T) => number | string): T[] =>
  [...records].sort((a, b) => (at(a) < at(b) ? 1 : -1))

const lastOf = ({ seenAt, receivedAt, reflection }: TaskWorkRecord): number =>
  Math.max(...[seenAt, receivedAt, reflection?.at].map((at) => at?.getTime() ?? 0))

/** Nine requests by index, however much there is of each: nobody has more of a kind than a page or two. */
export async function keptStudy(documents: Documents, personId: string): Promise<KeptStudyRecords> {
  const { in: oneOf } = documents.command
  const [works, outside, attendances, visits, seasons] = await Promise.all([
    everyOne<TaskWorkRecord>(documents, 'taskWorks', { personId }),
    everyOne<OutsideRecord>(documents, 'outside', { personId }),
    everyOne<AttendanceRecord>(documents, 'attendance', { personId }),
    everyOne<VisitRecord>(documents, 'visits', { personIds: personId }),
    documents.find<SeasonRecord>('seasons', { forgottenAt: null }, { fields: ['state'] }),
  ])
  const seasonIds = seasons.map(({ _id }) => _id)
  const sessionIds = attendances.map(({ sessionId }) => sessionId)
  const topicIds = visits.flatMap(({ topics }) => topics.map(({ topicId }) => topicId))
  const [tasks, sessions, topics, days] = await Promise.all([
    byIds<TaskRecord>(
      documents,
      'tasks',
      works.map(({ taskId }) => taskId),
      ['title'],
    ),
    byIds<SessionRecord>(documents, 'sessions', sessionIds, ['title', 'startsAt']),
    byIds<TopicRecord>(documents, 'topics', topicIds, ['title']),
    everyOne<StudyDayRecord>(documents, 'studyDays', { seasonId: oneOf(seasonIds), personId }),
  ])
  const held = byId(sessions)
  const came = attendances.flatMap((attendance) => {
    const session = held.get(attendance.sessionId)
    return session ? [{ attendance, session }] : []
  })
  return {
    works: newestFirst(works, lastOf),
    tasks: byId(tasks),
    outside: newestFirst(outside, ({ at }) => at.getTime()),
    attendances: newestFirst(came, ({ session }) => session.startsAt.getTime()),
    visits: newestFirst(visits, ({ at }) => at.getTime()),
    topics: byId(topics),
    days: newestFirst(days, ({ day }) => day),
  }
}

/**
 * The people whose names it shows: who answered, who came to the door.
 * @example peopleIn(kept with one visit by p0009) // ['p0009']
 */
export const peopleIn = ({ works, visits }: KeptStudyRecords): string[] => [
  ...new Set([...works.flatMap(({ answer }) => answer?.byId ?? []), ...visits.map(({ byId: id }) => id)]),
]

/**
 * What a day's record says of it.
 * @example dayState({ proven: null, madeUpAt: null }) // 'tapped'
 */
export const dayState = ({
  proven,
  madeUpAt,
}: Pick<StudyDayRecord, 'proven' | 'madeUpAt'>): 'lit' | 'late' | 'madeUp' | 'tapped' =>
  proven ?? (madeUpAt ? 'madeUp' : 'tapped')

/**
 * What a visit brought one of the people it was to.
 * @example visitedSec({ credited: [{ personId: 'p1', sec: 600 }] }, 'p1') // 600
 */
export const visitedSec = ({ credited }: Pick<VisitRecord, 'credited'>, personId: string): number =>
  credited.find((one) => one.personId === personId)?.sec ?? 0
