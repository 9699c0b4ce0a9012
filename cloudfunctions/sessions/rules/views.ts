import type { Attendee, SessionCard, SessionTopic, VisitLine } from '@contract/sessions'
import { dayOf, instantOf } from '@domain/day'
import { sessionCard } from '@domain/session'
import type { AttendanceRecord, PersonRecord, SessionRecord, TopicRecord, VisitRecord } from '@records/index'
import { isHost, isInvited, mayAttend } from './access'
import { ownMinutes, presenceOf } from './attendance'

type Known = ReadonlyMap<string, AttendanceRecord>

/** A session in a list, as one person stands to it. */
export function cardOf(
  session: SessionRecord,
  person: PersonRecord,
  attendance: AttendanceRecord | null,
): SessionCard {
  const mine = mayAttend(person, session, attendance) ? presenceOf(attendance, session.state) : null
  return sessionCard(session, mine, isHost(person, session))
}

/** Topics with their titles; one that is gone leaves its id. */
export const topicsOf = (
  topics: readonly { topicId: string; minutes: number }[],
  titles: ReadonlyMap<string, string>,
): SessionTopic[] =>
  topics.map(({ topicId, minutes }) => ({ topicId, minutes, title: titles.get(topicId) ?? topicId }))

export const titlesOf = (topics: readonly TopicRecord[]): Map<string, string> =>
  new Map(topics.map(({ _id, title }) => [_id, title]))

export interface Lists {
  upcoming: SessionRecord[]
  past: SessionRecord[]
  toConfirm: SessionRecord[]
}

const isOver = ({ state }: SessionRecord): boolean =>
  state === 'ended' || state === 'confirmed' || state === 'cancelled'

/** A host who never began has forgotten: after a day it is past. */
const FORGOTTEN_MS = 24 * 60 * 60_000

/**
 * Sessions as the list shows them: what comes, soonest first; what was, newest first; and what waits for the caller's word.
 * @param confirmable whether the caller confirms a session
 */
export function listed(
  all: readonly SessionRecord[],
  confirmable: (session: SessionRecord) => boolean,
  now: Date,
): Lists {
  const sorted = [...all].sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime())
  const gone = (session: SessionRecord) =>
    isOver(session) ||
    (session.state === 'planned' && now.getTime() - session.startsAt.getTime() > FORGOTTEN_MS)
  const waits = (session: SessionRecord) => session.state === 'ended' && confirmable(session)
  return {
    upcoming: sorted.filter((session) => !gone(session)),
    past: sorted.filter((session) => gone(session) && !waits(session)).reverse(),
    toConfirm: sorted.filter(waits),
  }
}

/** The host's list: who was invited, who was there all the same, and who of the branch could be added. */
export function attendeesOf(
  people: readonly PersonRecord[],
  session: SessionRecord,
  known: Known,
): Attendee[] {
  return people.map((person) => {
    const attendance = known.get(person._id) ?? null
    return {
      personId: person._id,
      name: person.name,
      presence: presenceOf(attendance, session.state),
      invited: isInvited(person, session),
      by: attendance?.by ?? null,
      at: attendance?.at ? instantOf(attendance.at) : null,
      minutes: attendance ? ownMinutes(attendance, session.minutes) : 0,
    }
  })
}

/** A visit as whoever made it sees it. */
export function visitLine(
  visit: VisitRecord,
  by: string,
  names: ReadonlyMap<string, string>,
  titles: ReadonlyMap<string, string>,
): VisitLine {
  const sec = new Map(visit.credited.map((one) => [one.personId, one.sec]))
  return {
    id: visit._id,
    on: dayOf(visit.at),
    by,
    people: visit.personIds.map((personId) => ({
      personId,
      name: names.get(personId) ?? null,
      creditedSec: sec.get(personId) ?? 0,
    })),
    topics: topicsOf(visit.topics, titles),
    suggestion: visit.suggestion?.text ?? null,
    suggestionState: visit.suggestion?.state ?? null,
    wish: visit.wish,
  }
}
