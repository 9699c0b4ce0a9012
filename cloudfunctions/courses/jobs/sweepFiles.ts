import type { Job } from '../../shared/handler'
import { sweepingRepo } from '../repo'
import { filesOf } from '../rules/lesson'

/** Whoever has the lesson open still plays what was in it. */
const GRACE_MS = 24 * 60 * 60 * 1_000

/** Deletes files that a lesson no longer names. */
export const sweepFiles: Job = async ({ db, now }) => {
  const repo = sweepingRepo(db)
  let files = 0
  for (const lesson of await repo.withDropped(new Date(now.getTime() - GRACE_MS))) {
    const named = new Set(filesOf(lesson))
    const gone = (lesson.dropped ?? []).filter((file) => !named.has(file))
    await repo.deleteFiles(gone)
    await repo.forgetDropped(lesson._id, gone)
    files += gone.length
  }
  return { files }
}
