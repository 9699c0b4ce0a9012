import type { Job } from '../../shared/handler'
import { receiptsRepo } from '../repo'

/** Receipts are kept 30 days; the offline queue lets nothing grow older than 14 (DESIGN §2). */
const KEPT_MS = 30 * 24 * 60 * 60 * 1_000

export const forgetReceipts: Job = async ({ db, now }) => ({
  removed: await receiptsRepo(db).removeOlder(new Date(now.getTime() - KEPT_MS)),
})
