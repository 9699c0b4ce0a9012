import type { SessionCard } from '@contract/sessions'
import { sessionCard } from '@domain/session'
import type { PersonRecord, SessionRecord } from '@records/index'

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
