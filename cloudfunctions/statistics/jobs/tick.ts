import { WishCategory } from '@contract/wish'
import { dayOf, weekOf } from '@domain/day'
import type { NodeRecord, WishTallyRecord } from '@records/index'
import type { Job } from '../../shared/handler'
import { countOn } from '../folding'
import { jobRepo } from '../repo'
import { reportOf } from '../rules/report'

/** With a second or two a slice well inside the function's time. */
const SLICES_A_TICK = 12

export const countWishes: Job = async ({ db, now }) => {
  const { folded, slices } = await countOn(now, SLICES_A_TICK, db)
  return { folded, slices }
}

/** Once a week, so that from one day to the next nobody can tell what a single wish has changed. */
export const publishWeekly: Job = async ({ db, now }) => {
  const repo = jobRepo(db)
  const today = dayOf(now)
  const [report, fold] = await Promise.all([repo.report(), repo.fold()])
  if (fold.shown === null || report?.week === weekOf(today)) return { published: 0 }
  const villages = (await repo.places()).filter(({ kind }) => kind === 'village')
  const tallies: WishTallyRecord[] = []
  for (const village of villages) tallies.push(...(await repo.talliesOf(fold.shown, village._id)))
  await repo.putReport(reportOf(villages as NodeRecord[], tallies, WishCategory.options, today))
  return { published: 1 }
}
