import type { PlanRecord } from '@records/index'
import type { GroupsRepo } from '../repo'
import type { Way } from '../rules/steps'
import { slice } from './slice'

const running = { toApply: 'applying', toUndo: 'undoing' } as const

/**
 * Begins to go through a plan, or goes on with it, by one slice. Null while something else runs on the roster: an
 * import, another plan, or this one the other way.
 */
export async function stepPlan(
  repo: GroupsRepo,
  plan: PlanRecord,
  way: Way,
  now: Date,
): Promise<PlanRecord | null> {
  const state = running[way]
  if (plan.state === state) return slice(repo, plan, way, now)
  const roster = await repo.roster()
  if (roster.running) return null
  await repo.putRoster({ ...roster, running: { kind: 'plan', id: plan._id } })
  // Lines that applying left alone have nothing to go back from.
  const done = way === 'toUndo' ? plan.skipped : 0
  return slice(repo, { ...plan, state, done, skipped: 0 }, way, now)
}
