import type { Duty, Job } from './handler'
import { log } from './log'

/** Runs a function's jobs in turn. One that fails is logged and does not keep the others from their turn. */
export async function tick(jobs: Record<string, Job>, duty: Duty): Promise<Record<string, unknown>> {
  const report: Record<string, unknown> = {}
  for (const [name, job] of Object.entries(jobs)) {
    try {
      report[name] = await job(duty)
    } catch (error) {
      log({ requestId: duty.requestId, what: 'job failed', job: name, error })
      report[name] = 'failed'
    }
  }
  log({ requestId: duty.requestId, what: 'tick', ...report })
  return report
}
