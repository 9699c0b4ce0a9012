import { callFunction } from '../platform/cloud'
import { networkNow } from '../platform/network'
import type { TransportError } from './failures'

/** `wx.cloud.callFunction` takes no timeout of its own and gives up after about a minute. */
const TIMEOUT_MS = 12_000

export type Sent =
  | { reply: unknown; tookMs: number; lost?: never }
  | { reply?: never; tookMs?: never; lost: TransportError }

const timeout = () => {
  let timer: ReturnType<typeof setTimeout>
  const ran = new Promise<Sent>((resolve) => {
    timer = setTimeout(() => resolve({ lost: 'Timeout' }), TIMEOUT_MS)
  })
  return { ran, stop: () => clearTimeout(timer) }
}

const whyLost = (): Promise<TransportError> =>
  networkNow().then(
    (network) => (network === 'offline' ? 'Offline' : 'Unreachable'),
    () => 'Unreachable',
  )

/** Sends one event; a lost answer says nothing about whether the function ran. */
export const send = async (name: string, event: unknown): Promise<Sent> => {
  const clock = timeout()
  const sentMs = Date.now()
  const answered = callFunction(name, event).then(
    (reply): Sent => ({ reply, tookMs: Date.now() - sentMs }),
    async (): Promise<Sent> => ({ lost: await whyLost() }),
  )
  const sent = await Promise.race([answered, clock.ran])
  clock.stop()
  return sent
}
