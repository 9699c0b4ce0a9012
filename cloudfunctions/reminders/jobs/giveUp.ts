import type { Job } from '../../shared/handler'
import { sendingRepo } from '../sending/repo'

/** Longer than the function may run, so whoever claimed it is not there any more. */
const GONE_MS = 150_000

/** What was being sent when its sender went away may have been sent: it is `unknown`, and nobody sends it again. */
export const giveUp: Job = async ({ db, now }) => ({
  unknown: await sendingRepo(db).giveUpBefore(new Date(now.getTime() - GONE_MS), now),
})
