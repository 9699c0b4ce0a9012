import { addDays, dayOf, instantOf, startOfDay } from '@domain/day'
import { lastForgotten } from '@domain/retention'
import type { Job } from '../../shared/handler'
import { budget } from '../budget'
import { type JobRepo, jobRepo } from '../repo'
import { opening } from '../rules/units'
import { type ForgettingRepo, forgettingRepo } from '../sending/repo'

/** The tick comes every minute; old things are looked for in some hours of the night, while nobody is written to. */
const HOURS = ['01', '02', '03', '04', '05']
const KEPT = ['deliveries', 'messages', 'campaigns'] as const
/** Of the function's 60 s: what is begun then has time to end. */
const FORGETTING_MS = 45_000

type Left = () => boolean

/** Who was reminded of what goes twelve months after the season (DESIGN §11); of a grant's ledger its sum stays. */
export const forgetReminders: Job = async ({ db, now }) => {
  if (!HOURS.includes(instantOf(now).slice(11, 13))) return { removed: 0, folded: 0 }
  const forgetting = forgettingRepo(db)
  const closed = await forgetting.closedSeasons(lastForgotten(dayOf(now)))
  if (closed.length === 0) return { removed: 0, folded: 0 }
  const before = startOfDay(addDays(closed.sort().at(-1)!, 1))
  const left = budget(FORGETTING_MS, now)
  let removed = 0
  for (const collection of KEPT) removed += await forgetAll(collection, before, forgetting, left)
  return { removed, folded: await foldAll(before, forgetting, jobRepo(db), left) }
}

const MINUTE_MS = 60_000
/** Documents that one request removes easily, and so many that the next takes less. */
const [FEW, MANY] = [1_000, 4_000]

/** Span after span from the oldest on: each as long as removes well in one request. */
async function forgetAll(
  collection: (typeof KEPT)[number],
  before: Date,
  forgetting: ForgettingRepo,
  left: Left,
): Promise<number> {
  let removed = 0
  let span = MINUTE_MS
  while (left()) {
    const oldest = await forgetting.oldestBefore(collection, before)
    if (!oldest) break
    const until = new Date(Math.min(before.getTime(), oldest.getTime() + span))
    const count = await forgetting.removeBefore(collection, until)
    removed += count
    if (count < FEW) span *= 2
    if (count > MANY) span = Math.max(MINUTE_MS, span / 2)
  }
  return removed
}

/** Grants at once: nearly all of their time is waiting for the database. */
const LANES = 8

/** Each in a transaction of its own, so that nothing is left of a ledger that is erased meanwhile. */
async function foldAll(before: Date, forgetting: ForgettingRepo, repo: JobRepo, left: Left): Promise<number> {
  let folded = 0
  while (left()) {
    const grants = await forgetting.grantsMovedBefore(before)
    if (grants.length === 0) break
    const lane = async () => {
      for (let grantId = grants.pop(); grantId !== undefined && left(); grantId = grants.pop()) {
        await fold(grantId, before, repo)
        folded += 1
      }
    }
    await Promise.all(Array.from({ length: LANES }, lane))
  }
  return folded
}

const fold = (grantId: string, before: Date, repo: JobRepo): Promise<void> =>
  repo.inTransaction(async (inside) => {
    const old = await inside.movesBefore(grantId, before)
    if (old.length === 0) return
    for (const { _id } of old) await inside.removeMove(_id)
    await inside.putMove(opening(grantId, old, before))
  })
