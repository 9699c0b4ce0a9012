import type { groups } from '@contract/groups'
import type { Handler } from '../../shared/handler'
import { ok } from '../../shared/outcome'
import { countMobile, type GroupsRepo } from '../repo'
import { groupRow, instructorsOf, planView } from '../rules/views'

export const planning: Handler<typeof groups.planning, GroupsRepo> = async (_, { repo }) => {
  const [branches, nodes, plan, counted] = await Promise.all([
    repo.branches(),
    repo.groupsUnder(),
    repo.newestPlan(),
    countMobile(),
  ])
  const ids = nodes.map(({ _id }) => _id)
  const [loads, guides, heads] = await Promise.all([
    repo.loads(ids),
    repo.withDutyAt(ids),
    plan ? repo.planHeads(plan._id) : [],
  ])
  const instructors = instructorsOf(ids, guides)
  const names = new Map(branches.map(({ _id, name }) => [_id, name]))
  const rows = nodes.map((node) => {
    const branchId = node.parentId ?? ''
    const row = groupRow(node, loads.get(node._id) ?? 0, instructors.get(node._id) ?? [])
    return { branchId, branch: names.get(branchId) ?? '', ...row }
  })
  const view =
    plan &&
    planView(
      plan,
      heads.map(({ branch }) => branch),
    )
  return ok({ ...counted, groups: rows, plan: view })
}
