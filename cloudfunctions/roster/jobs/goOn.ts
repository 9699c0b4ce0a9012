import type { ImportRecord } from '@records/index'
import { now as readClock } from '../../shared/clock'
import type { Job } from '../../shared/handler'
import { applySlice } from '../imports/apply'
import { checkSlice } from '../imports/check'
import { keepSlice } from '../imports/keep'
import { importJobsRepo } from '../imports/repo'
import { rosterRepoOf } from '../repo'

/** Of the sixty seconds of an invocation. */
const GOES_ON_MS = 20_000

/** Imports that nobody steps any more, because a phone was put away, go on by themselves. */
export const goOn: Job = async ({ db, now }) => {
  const jobs = importJobsRepo(db)
  const until = readClock().getTime() + GOES_ON_MS
  let steps = 0
  for (const record of await jobs.unfinished()) {
    let left: ImportRecord | null = record
    while (left && (left.state === 'checking' || left.state === 'applying')) {
      if (readClock().getTime() > until) return { steps }
      left = await step(left)
      steps += 1
    }
  }
  return { steps }

  async function step(record: ImportRecord): Promise<ImportRecord | null> {
    const reading = rosterRepoOf(db)
    if (record.state === 'applying') {
      const nodes = await reading.places()
      return jobs.transact((repo) => applySlice(record._id, nodes, repo, now))
    }
    const checked = await checkSlice(record, reading)
    return jobs.transact((repo) => keepSlice(record._id, checked, repo, now))
  }
}
