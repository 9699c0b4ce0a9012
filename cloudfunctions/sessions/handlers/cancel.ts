import type { sessions } from '@contract/sessions'
import type { Handler } from '../../shared/handler'
import { ok, refuse } from '../../shared/outcome'
import type { SessionsRepo } from '../repo'
import { noSuchSession } from './seen-session'

export const cancel: Handler<typeof sessions.cancel, SessionsRepo> = async (
  { sessionId, nodeId },
  { repo },
) => {
  const session = await repo.session(sessionId)
  if (session?.nodeId !== nodeId) return noSuchSession()
  if (session.state !== 'planned' && session.state !== 'cancelled')
    return refuse('AlreadyBegun', `it is ${session.state}`, 'sessionId')
  await repo.putSession({ ...session, state: 'cancelled' })
  return ok({ state: 'cancelled' })
}
