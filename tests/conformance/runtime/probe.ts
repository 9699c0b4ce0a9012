import { join } from 'node:path'
import { type CloudOptions, type DrivenCloud, type Json, startCloud } from '../../drive/local-cloud'

const functions = join(__dirname, 'functions')

export interface ProbedCloud extends DrivenCloud {
  /** What `probe` did with the SDK, as it tells: `{ok, value}` or what the SDK threw. */
  probe(operation: string, input?: unknown, openid?: string): Promise<Json>
  /** The same through `guest`, which may call no open API and has one second. */
  guest(operation: string, input?: unknown): Promise<Json>
}

/** A local cloud with the test functions `probe`, `guest` and `ticker` deployed beside the project's own. */
export async function startProbed(options: CloudOptions = {}): Promise<ProbedCloud> {
  const cloud = await startCloud({ ...options, functions: [functions] })
  return {
    ...cloud,
    probe: (operation, input = {}, openid = 'o-tester') => cloud.call(openid, `probe.${operation}`, input),
    guest: (operation, input = {}) => cloud.call('o-tester', `guest.${operation}`, input),
  }
}
