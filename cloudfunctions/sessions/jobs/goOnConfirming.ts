import type { Job } from '../../shared/handler'
import { confirmSlice } from '../handlers/confirm-slice'
import { jobRepo } from '../repo'

/** With a second or two a slice well inside the function's time. */
const SLICES_A_TICK = 12

/** Finishes confirmations whose secretary went away in the middle. */
export const goOnConfirming: Job = async ({ db }) => {
  const { outside, inTransaction } = jobRepo(db)
  const halfDone = (await outside.sessionsIn(['ended'])).filter(
    ({ confirmed, tickedSince }) => confirmed !== null && !tickedSince,
  )
  let slices = 0
  for (const { _id } of halfDone) {
    let left = 1
    while (left > 0 && slices < SLICES_A_TICK) {
      slices += 1
      left = await inTransaction(async (repo) => {
        const session = await repo.session(_id)
        if (session?.state !== 'ended' || session.confirmed === null || session.tickedSince) return 0
        return (await confirmSlice(session, session.confirmed, repo))?.left ?? 0
      })
    }
  }
  return { sessions: halfDone.length, slices }
}
