import type { sessions } from '@contract/sessions'
import type { AttendanceRecord, SessionRecord } from '@records/index'
import type { Handler } from '../../shared/handler'
import { ok, refuse } from '../../shared/outcome'
import { codesOf } from '../presence'
import type { SessionsRepo } from '../repo'
import { mayAttend } from '../rules/access'
import { noAttendance, ownMinutes, presenceOf, triesLeft, withCode, withWrong } from '../rules/attendance'
import { judge, minuteOf } from '../rules/codes'
import { noSuchSession, seenSession } from './seen-session'

/** Writes only the caller's own attendance, so that two hundred within a minute never meet. */
export const checkIn: Handler<typeof sessions.checkIn, SessionsRepo> = async (
  { sessionId, code, at },
  { actor: { person }, repo, now },
) => {
  const seen = await seenSession(sessionId, person, repo)
  if (!seen || !person || !mayAttend(person, seen.session, seen.attendance)) return noSuchSession()
  const { session } = seen
  const before = seen.attendance ?? noAttendance(sessionId, person._id)
  if (triesLeft(before, now) === 0) return refuse('TooManyTries', 'ten wrong codes within an hour', 'code')
  const typedAt = new Date(at)
  const judged = judge({ session, code, at: typedAt, now, codesOf: codesOf(sessionId) })
  if (judged === 'notRunning') return refuse('NotRunning', `it is ${session.state}`, 'sessionId')
  if (judged === 'tooLongAgo') return refuse('TooLongAgo', 'more than 72 hours ago', 'at')
  if (judged === 'outside') return refuse('WrongCode', 'no code was shown then', 'at')
  const after =
    judged === 'wrong'
      ? withWrong(before, now)
      : withCode(before, { at: typedAt, mark: minuteOf(typedAt, session.begunAt!), late: judged === 'late' })
  await repo.putAttendance(after)
  return ok({ right: judged !== 'wrong', ...standing(after, session), triesLeft: triesLeft(after, now) })
}

const standing = (attendance: AttendanceRecord, session: SessionRecord) => ({
  mine: presenceOf(attendance, session.state),
  myMinutes: ownMinutes(attendance, session.minutes),
})
