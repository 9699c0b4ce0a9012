import type { Job } from '../../shared/handler'
import { jobRepo } from '../repo'
import { isForgotten } from '../rules/forgotten'

/** Ends what its host left running, so that the minutes can be confirmed. */
export const endForgotten: Job = async ({ db, now }) => {
  const { outside, inTransaction } = jobRepo(db)
  const forgotten = (await outside.runningSessions()).filter((session) => isForgotten(session, now))
  for (const { _id } of forgotten)
    await inTransaction(async (repo) => {
      const session = await repo.session(_id)
      if (session && isForgotten(session, now))
        await repo.putSession({ ...session, state: 'ended', endedAt: now })
    })
  return { ended: forgotten.length }
}
