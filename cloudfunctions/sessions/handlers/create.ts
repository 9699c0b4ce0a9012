import type { sessions } from '@contract/sessions'
import type { Handler } from '../../shared/handler'
import { newId } from '../../shared/ids'
import { ok } from '../../shared/outcome'
import type { SessionsRepo } from '../repo'
import type { PreparedSession } from './prepareSession'

export const create: Handler<typeof sessions.create, SessionsRepo, PreparedSession> = async (
  _,
  { actor, repo, prepared },
) => {
  const _id = newId()
  await repo.putSession({
    _id,
    v: 1,
    ...prepared.fields,
    invitedCount: prepared.invitedCount,
    state: 'planned',
    begunAt: null,
    endedAt: null,
    photos: [],
    createdBy: actor.person?._id ?? '',
    confirmed: null,
  })
  return ok({ sessionId: _id })
}
