import type { KeptStudy } from '@contract/kept-study'
import { dayOf, instantOf } from '@domain/day'
import { type NamesById, whoIs } from '../../shared/history-lines'
import { dayState, type KeptStudyRecords, visitedSec } from '../../shared/kept-study'

/** The newest of a kind that a page shows; an export has them all. */
const SHOWN = 20

/**
 * How many there are, and the newest of them.
 * @example newest([1, 2], String) // { count: 2, lines: ['1', '2'] }
 */
export const newest = <T, Line>(
  records: readonly T[],
  line: (record: T) => Line,
): { count: number; lines: Line[] } => ({
  count: records.length,
  lines: records.slice(0, SHOWN).map(line),
})

const instant = (at: Date | null): string | null => at && instantOf(at)

/** What the check has not passed is the writer's to read all the same, an answer only once it has. */
const taskLine =
  ({ tasks }: KeptStudyRecords, people: NamesById) =>
  ({ taskId, seenAt, receivedAt, reflection, answer }: KeptStudyRecords['works'][number]) => ({
    taskId,
    title: tasks.get(taskId)?.title ?? '',
    seenAt: instant(seenAt),
    receivedAt: instant(receivedAt),
    reflection: reflection && {
      text: reflection.text,
      at: instantOf(reflection.at),
      checked: reflection.checked,
    },
    answer:
      answer?.checked === 'passed'
        ? { text: answer.text, at: instantOf(answer.at), by: whoIs(people.get(answer.byId), null) }
        : null,
  })

const outsideLine = (record: KeptStudyRecords['outside'][number]) => {
  const { _id: id, on, what, category, minutes, state, creditedSec, reason, at, photo } = record
  return {
    ...{ id, on, what, category, minutes, state, creditedSec, reason },
    at: instantOf(at),
    photo: photo !== null,
  }
}

const sessionLine = ({ attendance, session }: KeptStudyRecords['attendances'][number]) => ({
  sessionId: session._id,
  title: session.title,
  on: dayOf(session.startsAt),
  coming: attendance.coming,
  presence: attendance.presence,
  creditedSec: attendance.creditedSec ?? 0,
})

const visitLine =
  ({ topics }: KeptStudyRecords, people: NamesById, personId: string) =>
  (visit: KeptStudyRecords['visits'][number]) => ({
    visitId: visit._id,
    on: dayOf(visit.at),
    by: whoIs(people.get(visit.byId), null),
    topics: visit.topics.flatMap(({ topicId }) => topics.get(topicId)?.title ?? []),
    creditedSec: visitedSec(visit, personId),
    suggestion: visit.suggestion?.text ?? null,
  })

/**
 * What study has left about a person, as their own page shows it.
 * @param people names of those who answered or came to the door
 */
export const keptStudyOf = (kept: KeptStudyRecords, people: NamesById, personId: string): KeptStudy => ({
  tasks: newest(kept.works, taskLine(kept, people)),
  outside: newest(kept.outside, outsideLine),
  sessions: newest(kept.attendances, sessionLine),
  visits: newest(kept.visits, visitLine(kept, people, personId)),
  studyDays: newest(kept.days, (record) => ({ day: record.day, state: dayState(record) })),
})
