import type { people } from '@contract/people'
import type { RequestRecord } from '@records/index'
import type { Handler } from '../../shared/handler'
import { ok } from '../../shared/outcome'
import type { PeopleRepo } from '../repo'
import { waitingRequest } from '../rules/requests'

const branchMeant = ({ change }: RequestRecord): string[] => (change?.field === 'branch' ? [change.to] : [])

export const waiting: Handler<typeof people.waiting, PeopleRepo> = async (
  _,
  { actor, scope, repo, as, now },
) => {
  const open = await repo.openRequests(scope._id)
  if (open.length === 0) return ok({ branch: scope.name, requests: [] })
  const [members, branches] = await Promise.all([
    repo.membersByName(scope._id),
    repo.nodes(open.flatMap(branchMeant)),
  ])
  const names = new Map(branches.map(({ _id, name }) => [_id, name]))
  const requests = open.map((request) => waitingRequest(request, members, names))
  await repo.noteReading({
    byId: actor.person!._id,
    byRole: as[0]!,
    operation: 'people.waiting',
    nodeId: scope._id,
    personIds: [...new Set(requests.flatMap(({ candidates }) => candidates.map(({ personId }) => personId)))],
    now,
  })
  return ok({ branch: scope.name, requests })
}
