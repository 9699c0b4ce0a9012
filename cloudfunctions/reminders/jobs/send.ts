import type { DeliveryRecord, ReminderGateRecord } from '@records/index'
import { now as readClock } from '../../shared/clock'
import type { Job } from '../../shared/handler'
import { budget } from '../budget'
import { jobRepo, type RemindersRepo } from '../repo'
import { backOffMin } from '../rules/outcomes'
import { isQuiet } from '../rules/windows'
import { type Came, deliver, type Sender } from '../sending/deliver'
import { sendingRepo } from '../sending/repo'
import { knownOf } from '../sending/whether'

const SLICE = 60
/** On their way at once: as many get 45009 when WeChat has had enough, and aren’t tried again. */
const LANES = 6
/** Of the function's 60 s, whatever was planned before: what is begun then has time to end. */
const SENDING_MS = 40_000
const MINUTE_MS = 60_000

type Counts = Record<Came['state'], number>

/** Sends what is reserved, a slice after the other, until there is no more, no time, or WeChat has had enough. */
export const send: Job = async ({ db, now, requestId }) => {
  const sender: Sender = { repo: jobRepo(db), sending: sendingRepo(db), requestId }
  const counts: Counts = { sent: 0, refused: 0, returned: 0, unknown: 0, kept: 0 }
  if (isQuiet(now)) return counts
  const gate = await sender.repo.outside.gate()
  if (gate && gate.until > now) return counts
  const busy = await sendAll(sender, counts, budget(SENDING_MS, now))
  await moveGate(gate, busy, counts, sender.repo.outside)
  return counts
}

/** Says whether WeChat asked to be left alone. */
async function sendAll(sender: Sender, counts: Counts, left: () => boolean): Promise<boolean> {
  // Those that stay where they were are read again with each slice, and only those.
  const kept = new Set<string>()
  while (left()) {
    const waiting = await sender.sending.reserved(kept.size + SLICE)
    const slice = waiting.filter(({ _id }) => !kept.has(_id))
    if (slice.length === 0) return false
    const sent = await sendSlice(slice, sender, counts, left)
    if (sent.busy) return true
    for (const id of sent.kept) kept.add(id)
  }
  return false
}

async function sendSlice(
  slice: DeliveryRecord[],
  sender: Sender,
  counts: Counts,
  left: () => boolean,
): Promise<{ busy: boolean; kept: string[] }> {
  const known = await knownOf(slice, sender.repo.outside, readClock())
  const queue = [...slice]
  const kept: string[] = []
  let busy = false
  const lane = async () => {
    for (let one = queue.shift(); one && left() && !busy; one = queue.shift()) {
      const came = await deliver(one, known, sender)
      counts[came.state] += 1
      busy ||= came.busy
      if (came.state === 'kept') kept.push(one._id)
    }
  }
  await Promise.all(Array.from({ length: LANES }, lane))
  return { busy, kept }
}

/** The longer the more often WeChat said so in a row; a message that went out opens it again. */
async function moveGate(
  gate: ReminderGateRecord | null,
  busy: boolean,
  { sent }: Counts,
  repo: RemindersRepo,
): Promise<void> {
  const times = busy ? (gate?.times ?? 0) + 1 : 0
  if (!busy && (!gate || gate.times === 0 || sent === 0)) return
  const until = new Date(readClock().getTime() + (busy ? backOffMin(times) * MINUTE_MS : 0))
  await repo.putGate({ _id: 'gate', v: 1, until, times })
}
