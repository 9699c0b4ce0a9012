import type { Job } from '../../shared/handler'
import { stepPlan } from '../handlers/stepPlan'
import { jobRepo } from '../repo'

/** With a slice of a few seconds well inside the function's minute. */
const SLICES_A_TICK = 8

/** Finishes plans whose organiser went away in the middle; with one who is still there it only shares the work. */
export const goOn: Job = async ({ db, now }) => {
  const { outside, inTransaction } = jobRepo(db)
  const left = await outside.plansIn(['applying', 'undoing'])
  let slices = 0
  for (const { _id } of left) {
    let runs = true
    while (runs && slices < SLICES_A_TICK) {
      slices += 1
      runs = await inTransaction(async (repo) => {
        const plan = await repo.plan(_id)
        if (plan?.state !== 'applying' && plan?.state !== 'undoing') return false
        const next = await stepPlan(repo, plan, plan.state === 'applying' ? 'toApply' : 'toUndo', now)
        return next?.state === 'applying' || next?.state === 'undoing'
      })
    }
  }
  return { plans: left.length, slices }
}
