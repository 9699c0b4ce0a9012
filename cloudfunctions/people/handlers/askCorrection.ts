import type { people } from '@contract/people'
import { instantOf } from '@domain/day'
import type { Handler } from '../../shared/handler'
import { newId } from '../../shared/ids'
import { ok, refuse } from '../../shared/outcome'
import { accountOf } from '../binding'
import type { PeopleRepo } from '../repo'
import { closed, fieldTakes } from '../rules/requests'

/** The caller's account is written too, so that of two corrections asked at once one replaces the other. */
export const askCorrection: Handler<typeof people.askCorrection, PeopleRepo> = async (
  { field, to },
  { actor, scope, repo, now },
) => {
  const person = scope.personId === null ? null : await repo.person(scope.personId)
  if (person?.openid !== actor.openid || !person.member)
    return refuse('NotAMember', 'not on the roster of a branch')
  if (!fieldTakes(field, to)) return refuse('WrongValue', 'this field cannot say that', 'to')
  if (field === 'branch' && (await repo.node(to))?.kind !== 'branch')
    return refuse('NoSuchBranch', 'no branch of this id', 'to')
  for (const request of await repo.requestsOf(person._id))
    if (request.state === 'open') await repo.putRequest(closed(request, 'replaced', null, now))
  const _id = newId()
  await repo.putRequest({
    _id,
    v: 1,
    kind: 'correction',
    branchId: person.member.branchId,
    state: 'open',
    at: now,
    personId: person._id,
    change: { field, to },
    decidedAt: null,
    decidedBy: null,
  })
  await repo.putAccount({ ...(await accountOf(repo, actor)), requestId: _id })
  return ok({ at: instantOf(now) })
}
