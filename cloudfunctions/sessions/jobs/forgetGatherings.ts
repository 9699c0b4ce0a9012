import { addDays, dayOf, startOfDay } from '@domain/day'
import { lastForgotten } from '@domain/retention'
import type { Job } from '../../shared/handler'
import { forgettingRepo } from '../repo'

/** Each with its attendances and pictures; what is left over is the next tick's. */
const SESSIONS_A_TICK = 40

/** Who came to what, and who was visited, goes twelve months after the season (DESIGN §11); the ledger goes by its own job. */
export const forgetGatherings: Job = async ({ db, now }) => {
  const repo = forgettingRepo(db)
  const last = lastForgotten(dayOf(now))
  const closed = (await repo.seasons()).map(({ closesOn }) => closesOn).filter((day) => day <= last)
  if (closed.length === 0) return { sessions: 0, visits: 0 }
  const before = startOfDay(addDays(closed.sort().at(-1)!, 1))
  const sessions = await repo.sessionsBefore(before, SESSIONS_A_TICK)
  for (const session of sessions) await repo.forgetSession(session)
  return { sessions: sessions.length, visits: await repo.forgetVisitsBefore(before) }
}
