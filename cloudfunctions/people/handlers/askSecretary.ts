import type { people } from '@contract/people'
import type { Handler } from '../../shared/handler'
import { newId } from '../../shared/ids'
import { ok, refuse } from '../../shared/outcome'
import { accountOf, takeBack } from '../binding'
import type { PeopleRepo } from '../repo'

/** One request an account: what was asked before is taken back. */
export const askSecretary: Handler<typeof people.askSecretary, PeopleRepo> = async (
  { name, branchId },
  { actor, repo, now },
) => {
  const account = await accountOf(repo, actor)
  if (account.personId !== null) return refuse('AlreadyBound', 'this WeChat account is bound')
  const branch = await repo.node(branchId)
  if (branch?.kind !== 'branch') return refuse('NoSuchBranch', 'no branch of this id', 'branchId')
  await takeBack(repo, account.requestId, now)
  const _id = newId()
  await repo.putRequest({
    _id,
    v: 1,
    kind: 'bind',
    branchId,
    state: 'open',
    at: now,
    openid: actor.openid,
    claimedName: name,
    decidedAt: null,
    decidedBy: null,
  })
  await repo.putAccount({ ...account, requestId: _id })
  return ok({ branch: branch.name })
}
