import type { groups } from '@contract/groups'
import type { Handler } from '../../shared/handler'
import { refuse } from '../../shared/outcome'
import type { GroupsRepo } from '../repo'
import { answerOf } from './applyPlan'
import { stepPlan } from './stepPlan'

export const undoPlan: Handler<typeof groups.undoPlan, GroupsRepo> = async ({ planId }, { repo, now }) => {
  const plan = await repo.plan(planId)
  if (!plan || plan.state === 'dropped') return refuse('NoSuchPlan', 'no such plan, or dropped', 'planId')
  if (plan.state === 'undone') return answerOf(repo, plan)
  if (plan.state === 'applying') return refuse('PlanRunning', 'the plan is being applied', 'planId')
  if (plan.state === 'proposed') return refuse('NotApplied', 'nobody has moved by it', 'planId')
  const next = await stepPlan(repo, plan, 'toUndo', now)
  return next ? answerOf(repo, next) : refuse('PlanRunning', 'an import or a plan runs', 'planId')
}
