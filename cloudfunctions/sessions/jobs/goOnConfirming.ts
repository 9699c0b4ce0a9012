import type { Job } from '../../shared/handler'
import { confirmSlice } from '../handlers/confirm-slice'
import { jobRepo } from '../repo'

/** With a second or two a slice well inside the function's time. */
const SLICES_A_TICK = 12
/** A code that was being taken while the last slice was credited is in by then, many times over. */
const MISSED_MS = 60 * 60_000

/**
 * Finishes confirmations whose secretary went away in the middle, and credits whoever checked in at the very moment of the
 * last slice: a check-in writes nothing that a confirmation writes, so neither sees the other.
 */
export const goOnConfirming: Job = async ({ db, now }) => {
  const { outside, inTransaction } = jobRepo(db)
  const halfDone = (await outside.halfConfirmed()).filter(({ tickedSince }) => !tickedSince)
  const missed = []
  for (const session of await outside.confirmedSince(new Date(now.getTime() - MISSED_MS)))
    if ((await outside.uncredited(session._id, 1)).length > 0) missed.push(session)
  let slices = 0
  for (const { _id } of [...halfDone, ...missed]) {
    let left = 1
    while (left > 0 && slices < SLICES_A_TICK) {
      slices += 1
      left = await inTransaction(async (repo) => {
        const session = await repo.session(_id)
        if (!session?.confirmed || session.tickedSince) return 0
        return (await confirmSlice(session, session.confirmed, repo))?.left ?? 0
      })
    }
  }
  return { sessions: halfDone.length, missed: missed.length, slices }
}
