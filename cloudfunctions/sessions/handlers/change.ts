import type { sessions } from '@contract/sessions'
import type { Handler, Prepare } from '../../shared/handler'
import { ok, refuse } from '../../shared/outcome'
import type { SessionsRepo } from '../repo'
import { wasOf } from '../rules/moved'
import { type PreparedSession, preparePlan } from './prepareSession'
import { noSuchSession } from './seen-session'

/** Whom it names already it may go on naming, whoever changes it. */
export const prepareChange: Prepare<typeof sessions.change, SessionsRepo, PreparedSession> = async (
  { sessionId, nodeId, plan },
  visit,
) => {
  const session = await visit.repo.session(sessionId)
  return session?.nodeId === nodeId ? preparePlan(plan, visit, session) : noSuchSession()
}

export const change: Handler<typeof sessions.change, SessionsRepo, PreparedSession> = async (
  { sessionId, nodeId },
  { repo, prepared: { fields, invitedCount } },
) => {
  const session = await repo.session(sessionId)
  if (session?.nodeId !== nodeId) return noSuchSession()
  if (session.state !== 'planned') return refuse('AlreadyBegun', `it is ${session.state}`, 'sessionId')
  await repo.putSession({ ...session, ...fields, invitedCount, was: wasOf(session, fields) })
  return ok({ sessionId })
}
