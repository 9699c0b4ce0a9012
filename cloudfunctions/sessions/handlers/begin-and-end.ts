import type { sessions } from '@contract/sessions'
import type { Handler } from '../../shared/handler'
import { ok, refuse } from '../../shared/outcome'
import type { SessionsRepo } from '../repo'
import { noSuchSession, runSession } from './seen-session'

/** Doors open an hour before. */
const EARLY_MS = 60 * 60_000
/** Whoever comes to it a day later writes down a new one. */
const LATE_MS = 24 * 60 * 60_000

export const begin: Handler<typeof sessions.begin, SessionsRepo> = async (
  { sessionId },
  { actor: { person }, repo, now },
) => {
  const session = await runSession(sessionId, person, repo)
  if (!session) return noSuchSession()
  if (session.state === 'running') return ok({ state: session.state })
  const sinceMs = now.getTime() - session.startsAt.getTime()
  if (session.state !== 'planned' || sinceMs > LATE_MS)
    return refuse('SessionOver', `it is ${session.state}`, 'sessionId')
  if (sinceMs < -EARLY_MS) return refuse('TooEarly', 'more than an hour before', 'sessionId')
  await repo.putSession({ ...session, state: 'running', begunAt: now })
  return ok({ state: 'running' })
}

export const end: Handler<typeof sessions.end, SessionsRepo> = async (
  { sessionId },
  { actor: { person }, repo, now },
) => {
  const session = await runSession(sessionId, person, repo)
  if (!session) return noSuchSession()
  if (session.state !== 'running') return refuse('NotRunning', `it is ${session.state}`, 'sessionId')
  await repo.putSession({ ...session, state: 'ended', endedAt: now })
  return ok({ state: 'ended' })
}
