import { addDays, dayOf, startOfDay } from '@domain/day'
import { lastForgotten } from '@domain/retention'
import type { Job } from '../../shared/handler'
import { forgettingRepo } from '../repo'

const KEPT_DAYS = 30
const DAY_MS = 86_400_000

export const dropUploads: Job = async ({ db }) => ({ files: await forgettingRepo(db).dropUploads() })

/** A picture has served once it was decided; a month is left for asking back. */
export const forgetPhotos: Job = async ({ db, now }) => ({
  photos: await forgettingRepo(db).forgetPhotosDecidedBefore(new Date(now.getTime() - KEPT_DAYS * DAY_MS)),
})

/** Who wrote what goes twelve months after the season (DESIGN §11); the ledger goes by its own job. */
export const forgetTasks: Job = async ({ db, now }) => {
  const repo = forgettingRepo(db)
  const last = lastForgotten(dayOf(now))
  const closed = (await repo.seasons()).map(({ closesOn }) => closesOn).filter((day) => day <= last)
  if (closed.length === 0) return { tasks: 0, outside: 0 }
  const before = startOfDay(addDays(closed.sort().at(-1)!, 1))
  return { tasks: await repo.forgetTasksBefore(before), outside: await repo.forgetOutsideBefore(before) }
}
