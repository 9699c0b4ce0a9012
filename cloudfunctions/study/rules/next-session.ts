import type { SessionCard } from '@contract/sessions'
import { sessionCard } from '@domain/session'
import type { AttendanceRecord, PersonRecord, SessionRecord } from '@records/index'

/** A session that began this long ago is over, or somebody has forgotten to end it. */
export const LASTS_MS = 3 * 60 * 60_000

/** The places through which a member is invited. */
export const invitedThrough = (person: PersonRecord | null): string[] =>
  [person?.member?.branchId, person?.member?.groupId].filter((id) => typeof id === 'string')

/**
 * What 今日 reminds of: what runs now, or what comes next.
 * @param sessions soonest first
 */
export function nextSessionOf(sessions: readonly SessionRecord[]): SessionCard | null {
  const running = sessions.find(({ state }) => state === 'running')
  const next = running ?? sessions.find(({ state }) => state === 'planned')
  return next ? sessionCard(next, null, false) : null
}

/**
 * Of those that were called off, the next that one meant to come to.
 * @param sessions soonest first
 * @example calledOffOf([cancelled tomorrow], [said yes to it], now)?.state // 'cancelled'
 */
export function calledOffOf(
  sessions: readonly SessionRecord[],
  answers: readonly AttendanceRecord[],
  now: Date,
): SessionCard | null {
  const ahead = ({ startsAt, minutes }: SessionRecord) =>
    startsAt.getTime() + minutes * 60_000 > now.getTime()
  const meant = (id: string) => answers.some(({ sessionId, coming }) => sessionId === id && coming === true)
  const off = sessions.find(
    (session) => session.state === 'cancelled' && ahead(session) && meant(session._id),
  )
  return off ? sessionCard(off, 'coming', false) : null
}
