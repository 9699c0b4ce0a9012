import type { groups } from '@contract/groups'
import type { PlanRecord } from '@records/index'
import type { Handler } from '../../shared/handler'
import { ok, refuse } from '../../shared/outcome'
import type { GroupsRepo } from '../repo'
import { planView } from '../rules/views'
import { stepPlan } from './stepPlan'

/** The plan with its branches, as every answer about it. */
export const answerOf = async (repo: GroupsRepo, plan: PlanRecord) =>
  ok(
    planView(
      plan,
      (await repo.planHeads(plan._id)).map(({ branch }) => branch),
    ),
  )

export const applyPlan: Handler<typeof groups.applyPlan, GroupsRepo> = async ({ planId }, { repo, now }) => {
  const plan = await repo.plan(planId)
  if (plan?.state === 'applied') return answerOf(repo, plan)
  if (plan?.state === 'undoing') return refuse('PlanRunning', 'the plan is being undone', 'planId')
  if (plan?.state !== 'proposed' && plan?.state !== 'applying')
    return refuse('NoSuchPlan', 'no plan to apply', 'planId')
  const next = await stepPlan(repo, plan, 'toApply', now)
  return next ? answerOf(repo, next) : refuse('PlanRunning', 'an import or a plan runs', 'planId')
}
