import type { FigureExportRecord } from '@records/index'
import { now as readClock } from '../../shared/clock'
import type { Duty, Job } from '../../shared/handler'
import { log } from '../../shared/log'
import { keepPart, nextPart } from '../exports/parts'
import { exportJobsRepo } from '../exports/repo'
import { jobRepo } from '../repo'

/** Of the forty seconds of an invocation; counting comes before. */
const GOES_ON_MS = 10_000
const FILES = 20
/** As long as it is known who read whose data. */
const KEPT_MS = 400 * 24 * 60 * 60 * 1_000

/** One after another for as long as there is time; one that fails doesn't keep the others from their turn. */
async function each(
  records: readonly FigureExportRecord[],
  { requestId }: Duty,
  work: (record: FigureExportRecord, inTime: () => boolean) => Promise<void>,
): Promise<{ done: number; failed: number }> {
  const until = readClock().getTime() + GOES_ON_MS
  const inTime = () => readClock().getTime() <= until
  const report = { done: 0, failed: 0 }
  for (const record of records) {
    if (!inTime()) break
    try {
      await work(record, inTime)
      report.done += 1
    } catch (error) {
      log({ requestId, what: 'file left aside', file: record._id, error })
      report.failed += 1
    }
  }
  return report
}

/** Files that nobody asks for any more, because a phone was put away, are made all the same. */
export const makeFiles: Job = async (duty) => {
  const { db, now } = duty
  const jobs = exportJobsRepo(db)
  const reading = jobRepo(db)
  return each(await jobs.unfinished(FILES), duty, async (record, inTime) => {
    let left: FigureExportRecord | null = record
    while (left?.state === 'making' && inTime()) {
      const part = await nextPart(left, reading, now)
      left = await jobs.inTransaction((inside) => keepPart(record._id, part, inside, now))
    }
  })
}

/** Deletes the files a day later, and the rows they were made of; who took which stays as long as readings are kept. */
export const forgetFiles: Job = async (duty) => {
  const { db, now } = duty
  const jobs = exportJobsRepo(db)
  const report = await each(await jobs.outlived(now, FILES), duty, async (record) => {
    if (record.file !== '') await jobs.deleteFiles([record.file])
    await jobs.removeSlices(record._id)
    const state = record.state === 'ready' ? 'ready' : 'failed'
    await jobs.putFigureExport({ ...record, state, file: '', figures: null, forgottenAt: now })
  })
  return { ...report, removed: await jobs.removeBefore(new Date(now.getTime() - KEPT_MS)) }
}
