import type { sessions } from '@contract/sessions'
import type { NodeRecord, PersonRecord } from '@records/index'
import type { Handler } from '../../shared/handler'
import { ok } from '../../shared/outcome'
import type { SessionsRepo } from '../repo'
import { CALLERS, nodesOf } from '../rules/access'
import { offeredHosts, offeredTopics } from '../rules/offers'

/** What the form offers: topics, who of the branch may host, and the branch and groups the caller may invite. */
export const planning: Handler<typeof sessions.planning, SessionsRepo> = async (
  _,
  { actor, as, scope, repo, now },
) => {
  const branchId = scope.kind === 'studyGroup' ? scope.parentId : scope.kind === 'branch' ? scope._id : null
  const [topics, groups, [branch], members] = await Promise.all([
    repo.allTopics(),
    branchId === null ? [] : repo.groupsUnder(branchId),
    branchId === null ? [] : repo.nodes([branchId]),
    branchId === null ? [] : repo.membersOf([branchId]),
  ])
  const covers = nodesOf(actor.duties, CALLERS)
  const invitable = [...(branch ? [branch] : []), ...groups].filter(({ path }) =>
    path.some((id) => covers.includes(id)),
  )
  const hosts = offeredHosts(members, actor.person)
  await repo.noteReading({
    byId: actor.person?._id ?? '',
    byRole: as[0] ?? 'instructor',
    operation: 'sessions.planning',
    nodeId: scope._id,
    personIds: hosts.map(({ _id }) => _id),
    now,
  })
  return ok({
    node: scope.name,
    topics: offeredTopics(topics),
    hosts: hosts.map(({ _id: personId, name }) => ({ personId, name })),
    invitable: invitable.map(({ _id, name, kind }) => ({
      id: _id,
      name,
      members: countIn(members, _id, kind),
    })),
  })
}

const countIn = (members: PersonRecord[], id: string, kind: NodeRecord['kind']): number =>
  kind === 'branch' ? members.length : members.filter(({ member }) => member?.groupId === id).length
