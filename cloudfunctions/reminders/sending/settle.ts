import type { ReturnReason } from '@contract/messages'
import type { DeliveryRecord } from '@records/index'
import type { JobRepo, RemindersRepo } from '../repo'
import { lookAfter } from '../rules/look'
import type { Sent } from '../rules/outcomes'
import { moved } from '../rules/units'
import type { SendingRepo } from './repo'

interface Told {
  _id: string
  claim: string
  sent: Sent
  /** Whether anybody counts who studied afterwards. */
  counts: boolean
}

/** Writes down what WeChat said about a delivery, and puts the grant right where it was not used up. */
export async function settle(
  { _id, claim, sent, counts }: Told,
  { repo, sending }: { repo: JobRepo; sending: SendingRepo },
  now: Date,
): Promise<void> {
  if (sent.state === 'sent') {
    await sending.tell(_id, claim, { state: 'sent', settledAt: now, lookAt: counts ? lookAfter(now) : null })
    return
  }
  if (sent.state === 'unknown') {
    await sending.tell(_id, claim, { state: 'unknown', code: sent.code, settledAt: now })
    return
  }
  await repo.inTransaction(async (inside) => {
    const delivery = await inside.delivery(_id)
    const mine = delivery?.claim === claim && ['sending', 'unknown'].includes(delivery.state)
    if (!delivery || !mine) return
    const { state, code } = sent
    const reason = sent.state === 'returned' ? sent.reason : null
    await inside.putDelivery({ ...delivery, state, code, reason, settledAt: now })
    await moveGrant(delivery, state === 'refused' ? 'zero' : 'return', inside, now)
  })
}

/** A reminder that is not sent after all: its unit goes back. Says whether it was still there to be taken back. */
export const giveBack = (_id: string, reason: ReturnReason, repo: JobRepo, now: Date): Promise<boolean> =>
  repo.inTransaction(async (inside) => {
    const delivery = await inside.delivery(_id)
    if (delivery?.state !== 'reserved') return false
    await inside.putDelivery({ ...delivery, state: 'returned', reason, settledAt: now })
    await moveGrant(delivery, 'return', inside, now)
    return true
  })

async function moveGrant(
  { _id, grantId }: DeliveryRecord,
  kind: 'return' | 'zero',
  repo: RemindersRepo,
  now: Date,
): Promise<void> {
  const grant = grantId === null ? null : await repo.grant(grantId)
  if (!grant) return
  const after = moved(grant, kind, _id, now)
  if (!after.move) return
  await repo.putGrant(after.grant)
  await repo.putMove(after.move)
}
