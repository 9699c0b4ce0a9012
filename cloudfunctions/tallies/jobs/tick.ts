import { dayOf } from '@domain/day'
import { lastForgotten } from '@domain/retention'
import type { Job } from '../../shared/handler'
import { countOn } from '../folding'
import { jobRepo } from '../repo'

/** With a second or two a slice well inside the function's time. */
const SLICES_A_TICK = 12

export const countMembers: Job = async ({ db, now }) => {
  const { folded, slices } = await countOn(now, { slices: SLICES_A_TICK }, db)
  return { folded, slices }
}

/** What a season counted of each member goes twelve months after it; of how many it counted nothing is anybody's. */
export const forgetShares: Job = async ({ db, now }) => {
  const repo = jobRepo(db)
  const report = { removed: 0 }
  for (const { _id } of await repo.seasonsUntil(lastForgotten(dayOf(now))))
    report.removed += await repo.forgetShares(_id)
  return report
}
