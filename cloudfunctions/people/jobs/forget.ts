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

/** Nobody decided it in all that time: the claim goes, and whoever asked may ask again. */
export const forgetClaims: Job = async ({ db, now }) => ({
  closed: await forgettingRepo(db).claimsBefore(daysBefore(now, KEPT_DAYS), now),
})

/** An erasure takes as many receipts as one transaction can; the rest goes here. */
export const forgetErased: Job = async ({ db }) => ({
  removed: await forgettingRepo(db).receiptsOfErased(),
})

export const forgetAccesses: Job = async ({ db, now }) => ({
  removed: await forgettingRepo(db).accessesBefore(addDays(dayOf(now), -ACCESSES_KEPT_DAYS)),
})
