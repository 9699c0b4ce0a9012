import { addDays, dayOf, instantOf, startOfDay } from '@domain/day'
import { lastForgotten } from '@domain/retention'
import type { Job } from '../../shared/handler'
import { jobRepo } from '../repo'
import { opening } from '../rules/units'
import { forgettingRepo } from '../sending/repo'

/** The tick comes every minute; old things are looked for in one hour of the night. */
const HOUR = '03'
const KEPT = ['deliveries', 'messages', 'campaigns']

/** Who was reminded of what goes twelve months after the season (DESIGN §11); of a grant's ledger its sum stays. */
export const forgetReminders: Job = async ({ db, now }) => {
  if (instantOf(now).slice(11, 13) !== HOUR) return { removed: 0, folded: 0 }
  const forgetting = forgettingRepo(db)
  const closed = await forgetting.closedSeasons(lastForgotten(dayOf(now)))
  if (closed.length === 0) return { removed: 0, folded: 0 }
  const before = startOfDay(addDays(closed.sort().at(-1)!, 1))
  let removed = 0
  for (const collection of KEPT) removed += await forgetting.forgetBefore(collection, before)
  const grants = await forgetting.grantsMovedBefore(before)
  const repo = jobRepo(db)
  for (const grantId of grants)
    await repo.inTransaction(async (inside) => {
      const old = await inside.movesBefore(grantId, before)
      if (old.length === 0) return
      for (const { _id } of old) await inside.removeMove(_id)
      await inside.putMove(opening(grantId, old, before))
    })
  return { removed, folded: grants.length }
}
