import type { sessions } from '@contract/sessions'
import type { Handler } from '../../shared/handler'
import { ok, refuse } from '../../shared/outcome'
import type { SessionsRepo } from '../repo'
import { confirmSlice } from './confirm-slice'
import { noSuchSession } from './seen-session'

export const confirm: Handler<typeof sessions.confirm, SessionsRepo> = async (
  { sessionId, nodeId, minutes },
  { actor, repo, now },
) => {
  const session = await repo.session(sessionId)
  if (session?.nodeId !== nodeId) return noSuchSession()
  if (session.state !== 'ended' && session.state !== 'confirmed')
    return refuse('NotEnded', `it is ${session.state}`, 'sessionId')
  const { confirmed } = session
  if (confirmed && confirmed.minutes !== minutes)
    return refuse('OtherMinutes', 'a part was confirmed with other minutes', 'minutes')
  const word = confirmed ?? { minutes, byId: actor.person?._id ?? '', at: now }
  const slice = await confirmSlice(session, word, repo)
  return slice ? ok(slice) : refuse('NoSeason', 'its season takes no hours any more')
}
