import type { AttendanceRecord, PersonRecord, SessionRecord } from '@records/index'
import { refuse } from '../../shared/outcome'
import type { SessionsRepo } from '../repo'
import { mayRun, maySee } from '../rules/access'

/** One answer for a session that isn't there and one that isn't the caller's, so that nobody can find out which there are. */
export const noSuchSession = () => refuse('NoSuchSession', 'no such session for this caller', 'sessionId')

interface Seen {
  session: SessionRecord
  attendance: AttendanceRecord | null
}

/** A session as far as the caller may know of it. */
export async function seenSession(
  id: string,
  person: PersonRecord | null,
  repo: SessionsRepo,
): Promise<Seen | null> {
  if (!person) return null
  const session = await repo.session(id)
  const attendance = session && (await repo.attendance(id, person._id))
  return session && maySee(person, session, attendance) ? { session, attendance } : null
}

/** A session that the caller hosts or answers for. */
export async function runSession(
  id: string,
  person: PersonRecord | null,
  repo: SessionsRepo,
): Promise<SessionRecord | null> {
  const session = person && (await repo.session(id))
  return person && session && mayRun(person, session) ? session : null
}
