import type { groups } from '@contract/groups'
import type { PlanRecord } from '@records/index'
import type { Handler, Prepare } from '../../shared/handler'
import { newId } from '../../shared/ids'
import { ok, refuse } from '../../shared/outcome'
import { residenceOf } from '../../shared/regions'
import type { GroupsRepo } from '../repo'
import { assign } from '../rules/assign'
import { countsOf, planBranchesOf } from '../rules/plan'
import { planView } from '../rules/views'
import { solver } from '../solver'
import { roomsOf, seekerOf } from './townOf'

type Propose = typeof groups.proposePlan

/** One problem over the whole town takes seconds for so many, and a function's minute for twice as many (docs/measurements). */
const MOST_ACROSS = 2_000

/**
 * Reads the town, solves, and leaves the plan as one that is dropped: nobody sees it, and should the write never come,
 * the job that forgets dropped plans takes it away.
 */
export const preparePlan: Prepare<Propose, GroupsRepo, PlanRecord> = async (
  { acrossBranches },
  { repo, actor, now },
) => {
  const [members, nodes, branches] = await Promise.all([repo.mobile(), repo.groupsUnder(), repo.branches()])
  if (members.length === 0) return refuse('NobodyToPlace', 'the roster has no mobile member')
  if (acrossBranches && members.length > MOST_ACROSS)
    return refuse('TooManyAcross', 'solve within branches', 'acrossBranches')
  const seekers = members.map(seekerOf)
  const rooms = await roomsOf(nodes, repo)
  const { to } = assign(seekers, rooms, acrossBranches, await solver())
  const planId = newId()
  const parts = planBranchesOf({
    planId,
    branches: branches.map(({ _id, name }) => ({ id: _id, name })),
    seekers,
    rooms,
    acrossBranches,
    to,
    named: residenceOf,
  })
  const lines = parts.flatMap((part) => part.lines)
  const plan: PlanRecord = {
    _id: planId,
    v: 1,
    byId: actor.person?._id ?? '',
    at: now,
    state: 'dropped',
    acrossBranches,
    total: lines.length,
    done: 0,
    skipped: 0,
    counts: countsOf(lines),
  }
  await repo.putPlan(plan)
  for (const part of parts) await repo.putPlanBranch(part)
  return ok(plan)
}

/** The roster's anchor is written: of two plans proposed at once, one finds the other and drops it. */
export const proposePlan: Handler<Propose, GroupsRepo, PlanRecord> = async (_, { repo, prepared }) => {
  const roster = await repo.roster()
  if (roster.running?.kind === 'plan') return refuse('PlanRunning', 'a plan is being applied or undone')
  for (const old of await repo.plansIn(['proposed'])) await repo.putPlan({ ...old, state: 'dropped' })
  const plan: PlanRecord = { ...prepared, state: 'proposed' }
  await repo.putPlan(plan)
  await repo.putRoster(roster)
  const heads = await repo.planHeads(plan._id)
  return ok(
    planView(
      plan,
      heads.map(({ branch }) => branch),
    ),
  )
}
