import { dayOf } from '@domain/day'
import type { DeliveryRecord } from '@records/index'
import type { Job } from '../../shared/handler'
import { sendingRepo } from '../sending/repo'

const SLICE = 300
const SLICES = 5

/** Three days after somebody was reached: whether they have studied since. Only the number is ever shown. */
export const lookBack: Job = async ({ db, now }) => {
  const sending = sendingRepo(db)
  let looked = 0
  for (let slice = 0; slice < SLICES; slice += 1) {
    const due = await sending.toLookAt(now, SLICE)
    if (due.length === 0) break
    // A season may have closed since they were reached.
    const [people, from, to] = spanOf(due)
    const lines = await sending.ledgerOf(await sending.seasonsSince(dayOf(from)), people, from, to)
    const studied = due.filter((one) =>
      lines.some(({ personId, at }) => personId === one.personId && at > reachedAt(one) && at <= one.lookAt!),
    )
    const ids = (some: readonly DeliveryRecord[]) => some.map(({ _id }) => _id)
    await sending.lookedAt(ids(due), ids(studied))
    looked += due.length
    if (due.length < SLICE) break
  }
  return { looked }
}

const reachedAt = ({ contacted, settledAt, state }: DeliveryRecord): Date =>
  state === 'sent' || !contacted ? settledAt! : contacted.at

const spanOf = (due: readonly DeliveryRecord[]): [ids: string[], from: Date, to: Date] => {
  const times = due.flatMap((one) => [reachedAt(one).getTime(), one.lookAt!.getTime()])
  const ids = [...new Set(due.map(({ personId }) => personId))]
  return [ids, new Date(Math.min(...times)), new Date(Math.max(...times))]
}
