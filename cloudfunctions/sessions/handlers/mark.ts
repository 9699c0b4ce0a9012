import type { sessions } from '@contract/sessions'
import type { AttendanceRecord } from '@records/index'
import type { Handler } from '../../shared/handler'
import { ok, refuse } from '../../shared/outcome'
import type { SessionsRepo } from '../repo'
import { noAttendance, withTick } from '../rules/attendance'
import { noSuchSession, runSession } from './seen-session'

/**
 * Ticks may follow the confirmation: whoever had no network and was there is ticked days later, and the secretary
 * confirms once more. Nobody is taken away whose hours already stand.
 */
export const mark: Handler<typeof sessions.mark, SessionsRepo> = async (
  { sessionId, marks },
  { actor: { person }, repo, now },
) => {
  const session = await runSession(sessionId, person, repo)
  if (!session || session.state === 'planned' || session.state === 'cancelled') return noSuchSession()
  const people = await repo.persons(marks.map(({ personId }) => personId))
  const known = new Map((await repo.attendances(sessionId)).map((one) => [one.personId, one]))
  const after: AttendanceRecord[] = []
  for (const { personId, present } of marks) {
    if (!people.some(({ _id, member }) => _id === personId && member))
      return refuse('NoSuchMember', 'not on the roster', 'marks')
    const before = known.get(personId) ?? noAttendance(sessionId, personId)
    if (before.creditedSec !== null && !present)
      return refuse('AlreadyConfirmed', 'the hours of somebody here stand', 'marks')
    if (before.creditedSec === null) after.push(withTick(before, present, now))
  }
  for (const attendance of after) await repo.putAttendance(attendance)
  if (session.state === 'confirmed' && after.some(({ presence }) => presence === 'present'))
    await repo.putSession({ ...session, state: 'ended', tickedSince: true })
  for (const attendance of after) known.set(attendance.personId, attendance)
  const count = (presence: AttendanceRecord['presence']) =>
    [...known.values()].filter((one) => one.presence === presence).length
  return ok({ present: count('present'), waiting: count('waiting') })
}
