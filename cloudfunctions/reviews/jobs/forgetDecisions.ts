import { addDays, dayOf, startOfDay } from '@domain/day'
import { lastForgotten } from '@domain/retention'
import type { Job } from '../../shared/handler'
import { forgettingRepo } from '../repo'

/** Who decided about what goes with what was decided about: twelve months after the season (DESIGN §11). */
export const forgetDecisions: Job = async ({ db, now }) => {
  const repo = forgettingRepo(db)
  const last = lastForgotten(dayOf(now))
  const closed = (await repo.seasons()).map(({ closesOn }) => closesOn).filter((day) => day <= last)
  if (closed.length === 0) return { decisions: 0 }
  return { decisions: await repo.forgetDecisionsBefore(startOfDay(addDays(closed.sort().at(-1)!, 1))) }
}
