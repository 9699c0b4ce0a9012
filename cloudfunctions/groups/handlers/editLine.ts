import type { groups } from '@contract/groups'
import type { NodeRecord, PlanBranchRecord, PlanRecord } from '@records/index'
import type { Handler } from '../../shared/handler'
import { ok, refuse } from '../../shared/outcome'
import { residenceOf } from '../../shared/regions'
import type { GroupsRepo } from '../repo'
import { type Edit, edited, editOf, recounted } from '../rules/edit'
import { fixesFor } from '../rules/fixes'
import { nearnessOf } from '../rules/nearness'
import { roomsOf, seekerOf } from './townOf'

/** Every edit writes the plan, so that edits come one after another and none after the plan began to be applied. */
export const editLine: Handler<typeof groups.editLine, GroupsRepo> = async (input, { repo }) => {
  const { planId, branchId, personId, to, pinned } = input
  const [plan, part] = await Promise.all([repo.plan(planId), repo.planBranch(planId, branchId)])
  if (plan?.state === 'applying' || plan?.state === 'undoing')
    return refuse('PlanRunning', 'the plan is being applied or undone')
  if (plan?.state !== 'proposed' || !part) return refuse('NoSuchPlan', 'no proposed plan', 'planId')
  const line = part.lines.find((each) => each.personId === personId)
  const person = line && (await repo.person(personId))
  if (!line || !person) return refuse('NoSuchMember', 'nobody of this branch in the plan', 'personId')
  const group = to === null ? null : ((await repo.nodes([to]))[0] ?? null)
  if (to !== null && group?.kind !== 'studyGroup') return refuse('NoSuchGroup', 'no study group', 'to')
  if (group && !plan.acrossBranches && group.parentId !== branchId && to !== line.from)
    return refuse('OtherBranch', 'a group of another branch', 'to')
  const { residence = null } = person.member ?? {}
  const nearness = group
    ? nearnessOf(residence, group.region ?? null)
    : residence === null
      ? 'unknown'
      : 'elsewhere'
  const edit = editOf(line, to, nearness, pinned)
  const others = await partsBeside(part, edit, group, repo)
  if (group && to !== line.to && isFull(group, [part, ...others]))
    return refuse('GroupFull', 'every place of it is given away', 'to')
  const fixes = await fixesAfter(plan, part, edit, repo)
  const own = edited(part, edit, fixes)
  for (const record of [own, ...others.map((other) => edited(other, edit))]) await repo.putPlanBranch(record)
  await repo.putPlan({ ...plan, counts: recounted(plan.counts, edit) })
  return ok({ branch: own.branch })
}

/** The parts of the plan that hold the groups of other branches which the edit fills or empties. */
async function partsBeside(
  part: PlanBranchRecord,
  { before }: Edit,
  group: NodeRecord | null,
  repo: GroupsRepo,
): Promise<PlanBranchRecord[]> {
  const left = before.to === null ? null : ((await repo.nodes([before.to]))[0] ?? null)
  const branches = new Set([group?.parentId, left?.parentId].filter((id) => typeof id === 'string'))
  branches.delete(part.branchId)
  const parts = await Promise.all([...branches].map((id) => repo.planBranch(part.planId, id)))
  return parts.filter((each) => each !== null)
}

/** As the plan leaves it; a group made after the plan has only what its capacity says. */
function isFull({ _id, capacity = 0 }: NodeRecord, parts: PlanBranchRecord[]): boolean {
  const planned = parts.flatMap(({ branch }) => branch.groups).find(({ id }) => id === _id)
  return (planned?.after ?? 0) >= capacity
}

async function fixesAfter(
  plan: PlanRecord,
  part: PlanBranchRecord,
  { before, after }: Edit,
  repo: GroupsRepo,
) {
  const ids = part.lines
    .map((line) => (line.personId === before.personId ? after : line))
    .filter(({ to }) => to === null)
    .map(({ personId }) => personId)
  if (ids.length === 0) return []
  const [persons, nodes] = await Promise.all([
    repo.persons(ids),
    plan.acrossBranches ? repo.groupsUnder() : repo.groupsUnder(part.branchId),
  ])
  return fixesFor(persons.map(seekerOf), await roomsOf(nodes, repo), residenceOf)
}
