import { addDays, dayOf } from '@domain/day'
import type { Job } from '../../shared/handler'
import { forgettingRepo } from '../repo'

const DAY_MS = 24 * 60 * 60 * 1_000
/** Receipts: the offline queue lets nothing grow older than 14 days (DESIGN §2). Requests: decided that long ago. */
const KEPT_DAYS = 30
/** Who read whose data: a season and the twelve months after it would be the most (DESIGN §11). */
const ACCESSES_KEPT_DAYS = 400

const daysBefore = (now: Date, days: number): Date => new Date(now.getTime() - days * DAY_MS)

export const forgetReceipts: Job = async ({ db, now }) => ({
  removed: await forgettingRepo(db).receiptsBefore(daysBefore(now, KEPT_DAYS)),
})

/** A code that has run out is of no use to anybody. */
export const forgetInvites: Job = async ({ db, now }) => ({
  removed: await forgettingRepo(db).invitesBefore(now),
})

export const forgetRequests: Job = async ({ db, now }) => ({
  removed: await forgettingRepo(db).requestsDecidedBefore(daysBefore(now, KEPT_DAYS)),
})

export const forgetAccesses: Job = async ({ db, now }) => ({
  removed: await forgettingRepo(db).accessesBefore(addDays(dayOf(now), -ACCESSES_KEPT_DAYS)),
})
