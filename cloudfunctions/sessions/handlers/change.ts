import type { sessions } from '@contract/sessions'
import type { Handler } from '../../shared/handler'
import { ok, refuse } from '../../shared/outcome'
import type { SessionsRepo } from '../repo'
import type { PreparedSession } from './prepareSession'
import { noSuchSession } from './seen-session'

export const change: Handler<typeof sessions.change, SessionsRepo, PreparedSession> = async (
  { sessionId, nodeId },
  { repo, prepared },
) => {
  const session = await repo.session(sessionId)
  if (session?.nodeId !== nodeId) return noSuchSession()
  if (session.state !== 'planned') return refuse('AlreadyBegun', `it is ${session.state}`, 'sessionId')
  await repo.putSession({ ...session, ...prepared.fields, invitedCount: prepared.invitedCount })
  return ok({ sessionId })
}
