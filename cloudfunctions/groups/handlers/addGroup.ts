import type { groups } from '@contract/groups'
import type { NodeRecord } from '@records/index'
import type { Handler } from '../../shared/handler'
import { newId } from '../../shared/ids'
import { ok, refuse } from '../../shared/outcome'
import { divisionOf } from '../../shared/regions'
import type { GroupsRepo } from '../repo'

/** The branch's own document is written too: of two groups of one name at once, one runs again and finds the other. */
export const addGroup: Handler<typeof groups.addGroup, GroupsRepo> = async (input, { scope, repo }) => {
  const { name, region, capacity } = input
  if (scope.kind !== 'branch') return refuse('NoSuchBranch', 'the node is no branch', 'branchId')
  if (region !== null && !divisionOf(region)) return refuse('NoSuchDivision', 'not in GB/T 2260', 'region')
  const beside = await repo.groupsUnder(scope._id)
  if (beside.some((group) => group.name === name))
    return refuse('SameName', 'the branch has a group of this name', 'name')
  const groupId = newId()
  const { villageId } = scope
  const node: NodeRecord = {
    _id: groupId,
    v: 1,
    tree: 'party',
    kind: 'studyGroup',
    name,
    parentId: scope._id,
    path: [...scope.path, groupId],
    capacity,
    ...(villageId !== undefined && { villageId }),
    ...(region !== null && { region }),
  }
  await repo.putNode(scope)
  await repo.putNode(node)
  await repo.holdLoad(groupId, 0)
  return ok({ groupId })
}
