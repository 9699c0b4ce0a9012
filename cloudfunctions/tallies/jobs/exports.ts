import type { FigureExportRecord } from '@records/index'
import { now as readClock } from '../../shared/clock'
import type { Job } from '../../shared/handler'
import { keepPart, nextPart } from '../exports/parts'
import { exportJobsRepo } from '../exports/repo'
import { jobRepo } from '../repo'

/** Of the forty seconds of an invocation; counting comes before. */
const GOES_ON_MS = 10_000
const FILES = 20
/** As long as it is known who read whose data. */
const KEPT_MS = 400 * 24 * 60 * 60 * 1_000

/** Files that nobody asks for any more, because a phone was put away, are made all the same. */
export const makeFiles: Job = async ({ db, now }) => {
  const jobs = exportJobsRepo(db)
  const reading = jobRepo(db)
  const until = readClock().getTime() + GOES_ON_MS
  let steps = 0
  for (const record of await jobs.unfinished(FILES)) {
    let left: FigureExportRecord | null = record
    while (left?.state === 'making') {
      if (readClock().getTime() > until) return { steps }
      const part = await nextPart(left, reading, now)
      const id: string = left._id
      left = await jobs.inTransaction((inside) => keepPart(id, part, inside, now))
      steps += 1
    }
  }
  return { steps }
}

/** Deletes the files a day later, and the rows they were made of; who took which stays as long as readings are kept. */
export const forgetFiles: Job = async ({ db, now }) => {
  const jobs = exportJobsRepo(db)
  const outlived = await jobs.outlived(now, FILES)
  for (const record of outlived) {
    if (record.file !== '') await jobs.deleteFiles([record.file])
    await jobs.removeSlices(record._id)
    await jobs.putFigureExport({
      ...record,
      ...{ state: record.state === 'ready' ? 'ready' : 'failed' },
      ...{ file: '', figures: null, forgottenAt: now },
    })
  }
  const removed = await jobs.removeBefore(new Date(now.getTime() - KEPT_MS))
  return { forgotten: outlived.length, removed }
}
