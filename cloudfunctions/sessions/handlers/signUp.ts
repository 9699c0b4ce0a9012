import type { sessions } from '@contract/sessions'
import type { Handler } from '../../shared/handler'
import { ok, refuse } from '../../shared/outcome'
import type { SessionsRepo } from '../repo'
import { mayAttend } from '../rules/access'
import { noAttendance, presenceOf, withComing } from '../rules/attendance'
import { noSuchSession, seenSession } from './seen-session'

/** A phone's learned clock may be ahead by so much; beyond it a word would stand against every later one. */
const OFF_MS = 60_000

export const signUp: Handler<typeof sessions.signUp, SessionsRepo> = async (
  { sessionId, coming, at },
  { actor: { person }, repo, now },
) => {
  const seen = await seenSession(sessionId, person, repo)
  if (!seen || !person || !mayAttend(person, seen.session, seen.attendance)) return noSuchSession()
  const { session, attendance } = seen
  if (session.state !== 'planned' && session.state !== 'running')
    return refuse('SessionOver', `it is ${session.state}`, 'sessionId')
  const tapped = new Date(Math.min(Date.parse(at), now.getTime() + OFF_MS))
  const after = withComing(attendance ?? noAttendance(sessionId, person._id), coming, tapped)
  await repo.putAttendance(after)
  return ok({ mine: presenceOf(after, session.state) })
}
