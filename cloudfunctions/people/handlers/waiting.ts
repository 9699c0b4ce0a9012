import type { people } from '@contract/people'
import type { RequestRecord } from '@records/index'
import type { Handler } from '../../shared/handler'
import { ok } from '../../shared/outcome'
import type { PeopleRepo } from '../repo'
import { inTurn, waitingRequest } from '../rules/requests'

const MOST = 100

const branchMeant = ({ change }: RequestRecord): string[] => (change?.field === 'branch' ? [change.to] : [])

export const waiting: Handler<typeof people.waiting, PeopleRepo> = async (
  _,
  { actor, scope, repo, as, now },
) => {
  const open = await repo.openRequests(scope._id)
  if (open.length === 0) return ok({ branch: scope.name, requests: [], more: 0 })
  const members = await repo.membersByName(scope._id)
  const shown = inTurn(open, members).slice(0, MOST)
  const branches = await repo.nodes(shown.flatMap(branchMeant))
  const names = new Map(branches.map(({ _id, name }) => [_id, name]))
  const requests = shown.map((request) => waitingRequest(request, members, names))
  await repo.noteReading({
    byId: actor.person!._id,
    byRole: as[0]!,
    operation: 'people.waiting',
    nodeId: scope._id,
    personIds: [...new Set(requests.flatMap(({ candidates }) => candidates.map(({ personId }) => personId)))],
    now,
  })
  return ok({ branch: scope.name, requests, more: open.length - shown.length })
}
