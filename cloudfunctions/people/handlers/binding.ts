import type { people } from '@contract/people'
import { instantOf } from '@domain/day'
import type { NodeRecord, RequestRecord } from '@records/index'
import type { Handler } from '../../shared/handler'
import { ok } from '../../shared/outcome'
import { triesLeft } from '../../shared/rules/tries'
import { accountOf } from '../binding'
import type { PeopleRepo } from '../repo'

/** Names of branches, and of people none but the caller's own. */
export const binding: Handler<typeof people.binding, PeopleRepo> = async (_, { actor, repo, now }) => {
  const [root, branches, account] = await Promise.all([repo.root(), repo.branches(), accountOf(repo, actor)])
  const request = account.requestId === null ? null : await repo.request(account.requestId)
  return ok({
    town: root?.name ?? null,
    bound: actor.person?.name ?? null,
    triesLeft: triesLeft(account, now),
    request: request && asked(request, branches),
    branches: branches.map(({ _id: id, name }) => ({ id, name })),
  })
}

function asked({ kind, state, at, branchId }: RequestRecord, branches: NodeRecord[]) {
  if (kind !== 'bind' || state === 'replaced') return null
  const branch = branches.find(({ _id }) => _id === branchId)?.name ?? ''
  return { branch, at: instantOf(at), state }
}
