import type { Job } from '../../shared/handler'
import { jobRepo } from '../repo'

const HOUR_MS = 60 * 60 * 1_000
/** A dropped plan, or one that is being prepared right now. */
const DROPPED_MS = HOUR_MS
/** Who was in which group is not kept longer than a year (DESIGN §11); the members' own history stays. */
const KEPT_MS = 365 * 24 * HOUR_MS

export const forgetPlans: Job = async ({ db, now }) => {
  const { outside } = jobRepo(db)
  const old = (ms: number) => outside.plansBefore(new Date(now.getTime() - ms))
  const dropped = (await old(DROPPED_MS)).filter(({ state }) => state === 'dropped')
  const past = (await old(KEPT_MS)).filter(({ state }) => state !== 'applying' && state !== 'undoing')
  const forgotten = new Set([...dropped, ...past].map(({ _id }) => _id))
  for (const id of forgotten) await outside.forgetPlan(id)
  return { forgotten: forgotten.size }
}
