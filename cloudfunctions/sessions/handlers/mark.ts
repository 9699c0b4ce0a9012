import type { sessions } from '@contract/sessions'
import type { AttendanceRecord } from '@records/index'
import type { Handler } from '../../shared/handler'
import { ok, refuse } from '../../shared/outcome'
import type { SessionsRepo } from '../repo'
import { isListed } from '../rules/access'
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
  const attended = new Map((await repo.attendances(sessionId)).map((one) => [one.personId, one]))
  const after: AttendanceRecord[] = []
  for (const { personId, present } of marks) {
    const known = attended.get(personId) ?? null
    if (!people.some((one) => one._id === personId && isListed(one, session, known)))
      return refuse('NoSuchMember', 'not on the list', 'marks')
    const before = known ?? noAttendance(sessionId, personId)
    if (before.creditedSec !== null && !present)
      return refuse('AlreadyConfirmed', 'the hours of somebody here stand', 'marks')
    if (before.creditedSec === null) after.push(withTick(before, present, now))
  }
  for (const attendance of after) await repo.putAttendance(attendance)
  // Written in any case: a confirmation at the same moment has to see these ticks, or they it.
  const again = session.state === 'confirmed' && after.some(({ presence }) => presence === 'present')
  await repo.putSession(again ? { ...session, state: 'ended', tickedSince: true } : session)
  for (const attendance of after) attended.set(attendance.personId, attendance)
  const count = (presence: AttendanceRecord['presence']) =>
    [...attended.values()].filter((one) => one.presence === presence).length
  return ok({ present: count('present'), waiting: count('waiting') })
}
