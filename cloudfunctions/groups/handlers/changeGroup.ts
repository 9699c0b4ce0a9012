import type { groups } from '@contract/groups'
import type { Handler } from '../../shared/handler'
import { ok, refuse } from '../../shared/outcome'
import { divisionOf } from '../../shared/regions'
import type { GroupsRepo } from '../repo'

/** Holds the group's load and its branch, so that neither a place nor the name is taken meanwhile. */
export const changeGroup: Handler<typeof groups.changeGroup, GroupsRepo> = async (input, { scope, repo }) => {
  const { name, region, capacity } = input
  if (scope.kind !== 'studyGroup' || scope.parentId === null)
    return refuse('NoSuchGroup', 'the node is no study group', 'groupId')
  if (region !== null && !divisionOf(region)) return refuse('NoSuchDivision', 'not in GB/T 2260', 'region')
  const [[branch], beside, load] = await Promise.all([
    repo.nodes([scope.parentId]),
    repo.groupsUnder(scope.parentId),
    repo.load(scope._id),
  ])
  if (beside.some((group) => group._id !== scope._id && group.name === name))
    return refuse('SameName', 'the branch has a group of this name', 'name')
  if (capacity < load) return refuse('TooManyInside', 'more members than this are in it', 'capacity')
  const { region: _, ...node } = scope
  await repo.putNode({ ...node, name, capacity, ...(region !== null && { region }) })
  await repo.holdLoad(scope._id, load)
  if (branch) await repo.putNode(branch)
  return ok({ groupId: scope._id })
}
