import type { GrantRecord } from '@records/index'
import type { RemindersRepo } from './repo'
import { moved } from './rules/units'

type Source = keyof GrantRecord['heard']

/** From which of the two an accept counts (DESIGN §7): WeChat's push where the deployment gets it, else the phone. */
export const countingSource = (): Source => (process.env.GRANTS_FROM === 'push' ? 'push' : 'client')

interface Heard {
  grant: GrantRecord
  source: Source
  /** The accept's own name: heard again under it, it counts no second time. */
  of: string
  now: Date
}

/** One accept, in the caller's transaction. */
export async function hear({ grant, source, of, now }: Heard, repo: RemindersRepo): Promise<void> {
  const heard = { ...grant.heard, [source]: grant.heard[source] + 1 }
  const after = moved({ ...grant, heard }, 'accept', of, now)
  if (source !== countingSource() || !after.move) return repo.putGrant({ ...grant, heard })
  if (await repo.move(after.move._id)) return
  await repo.putGrant(after.grant)
  await repo.putMove(after.move)
}
