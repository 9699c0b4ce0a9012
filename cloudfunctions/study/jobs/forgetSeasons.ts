import { dayOf } from '@domain/day'
import { lastForgotten } from '@domain/retention'
import { now as readClock } from '../../shared/clock'
import type { Job } from '../../shared/handler'
import { forgettingRepo } from '../repo'

/** Of the twenty seconds of an invocation. */
const GOES_ON_MS = 10_000

/**
 * Deletes what seasons kept about people, slice after slice; the next tick finds what is left. The sessions go first: without
 * one no late report writes to what is being deleted. Only a season with nothing left is marked, and not looked through again.
 */
export const forgetSeasons: Job = async ({ db, now }) => {
  const repo = forgettingRepo(db)
  const until = readClock().getTime() + GOES_ON_MS
  const report = { removed: 0, seasons: 0 }
  for (const { _id } of await repo.seasonsUntil(lastForgotten(dayOf(now)))) {
    const slices = [
      () => repo.sessionsOf(_id),
      () => repo.sliceOf('ledger', _id),
      () => repo.sliceOf('progress', _id),
      () => repo.sliceOf('hours', _id),
      () => repo.sliceOf('studyDays', _id),
      () => repo.sliceOf('makeUps', _id),
    ]
    for (const slice of slices)
      for (let found = await slice(); found > 0; found = await slice()) {
        report.removed += found
        if (readClock().getTime() > until) return report
      }
    await repo.forgotten(_id, now)
    report.seasons += 1
  }
  return report
}
