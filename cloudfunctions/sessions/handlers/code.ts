import type { sessions } from '@contract/sessions'
import { instantOf } from '@domain/day'
import type { Handler } from '../../shared/handler'
import { ok, refuse } from '../../shared/outcome'
import { codesOf } from '../presence'
import type { SessionsRepo } from '../repo'
import { windowEnd, windowOf } from '../rules/codes'
import { noSuchSession, runSession } from './seen-session'

export const code: Handler<typeof sessions.code, SessionsRepo> = async (
  { sessionId },
  { actor: { person }, repo, now },
) => {
  const session = await runSession(sessionId, person, repo)
  if (!session) return noSuchSession()
  if (session.state !== 'running') return refuse('NotRunning', `it is ${session.state}`, 'sessionId')
  const window = windowOf(now)
  const [shown] = codesOf(sessionId)(window)
  const presences = await repo.presences(sessionId)
  return ok({
    code: shown!,
    qr: `wc:${sessionId}:${shown}`,
    changesAt: instantOf(windowEnd(window)),
    present: presences.filter(({ presence }) => presence === 'present').length,
    waiting: presences.filter(({ presence }) => presence === 'waiting').length,
  })
}
