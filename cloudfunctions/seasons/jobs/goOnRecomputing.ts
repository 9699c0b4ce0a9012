import type { Job } from '../../shared/handler'
import { step } from '../handlers/step'
import { jobRepo } from '../repo'

/** With a second or two a slice well inside the function's time. */
const SLICES_A_TICK = 12

/**
 * Finishes recomputations whose organiser went away in the middle, and goes over those once more that were done a minute ago:
 * whatever was on its way then, and had read the old minutes, has come in since (decision 020).
 */
export const goOnRecomputing: Job = async ({ db, now }) => {
  const { outside, inTransaction } = jobRepo(db)
  const waiting = await outside.unfinished(now)
  let slices = 0
  for (const { _id } of waiting) {
    let goesOn = true
    while (goesOn && slices < SLICES_A_TICK) {
      slices += 1
      goesOn = await inTransaction(async (repo) => {
        const change = await repo.change(_id)
        if (!change || (change.state === 'done' && change.againAt === null)) return false
        const after = await step(change, repo, now)
        return after.after !== null
      })
    }
  }
  return { changes: waiting.length, slices }
}
