import type { groups } from '@contract/groups'
import type { Handler } from '../../shared/handler'
import { ok, refuse } from '../../shared/outcome'
import type { GroupsRepo } from '../repo'
import { lineViews } from '../rules/views'

/** Names and provinces of a branch's mobile members: each of them can see that they were looked at. */
export const planLines: Handler<typeof groups.planLines, GroupsRepo> = async (
  { planId, branchId },
  { repo, actor, as, now },
) => {
  const [plan, part] = await Promise.all([repo.plan(planId), repo.planBranch(planId, branchId)])
  if (!plan || plan.state === 'dropped' || !part) return refuse('NoSuchPlan', 'no such plan, or dropped')
  const { branch, lines } = part
  const personIds = lines.map((line) => line.personId)
  const groupIds = new Set(lines.flatMap(({ from, to }) => [from, to].filter((id) => id !== null)))
  const [persons, nodes] = await Promise.all([repo.persons(personIds), repo.nodes([...groupIds])])
  await repo.noteReading({
    byId: actor.person?._id ?? '',
    byRole: as[0] ?? 'organiser',
    operation: 'groups.planLines',
    nodeId: branchId,
    personIds,
    now,
  })
  return ok({ branch, state: plan.state, lines: lineViews(lines, persons, nodes) })
}
