import type { ServerResponse } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { LostAnswer } from '../faults/under-fault'

export const networkModes = ['fine', 'weak', 'offline'] as const
export type NetworkMode = (typeof networkModes)[number]

const WEAK_MS = 1_500
/** Of every eight requests on a weak network the fourth never arrives and the eighth loses its answer. */
const CYCLE = 8
const LOST_REQUEST = 4
const LOST_ANSWER = 0

/** The phone's network, switched in the shell; requests without `x-phone: 1` never notice it. */
export function createNetwork() {
  let mode: NetworkMode = 'fine'
  let count = 0
  return {
    mode: () => mode,
    set(to: NetworkMode): void {
      mode = to
      count = 0
    },
    async carry(response: ServerResponse, work: () => Promise<void>): Promise<void> {
      if (mode === 'fine') return work()
      if (mode === 'offline') throw new LostAnswer()
      const place = ++count % CYCLE
      await wait(WEAK_MS)
      if (place === LOST_REQUEST) throw new LostAnswer()
      if (place === LOST_ANSWER) loseAnswer(response)
      return work()
    },
  }
}
export type Network = ReturnType<typeof createNetwork>

/** Whatever is answered goes nowhere: the connection dies with its first byte. */
function loseAnswer(response: ServerResponse): void {
  const die = () => {
    response.destroy()
    return response
  }
  Object.assign(response, { write: die, end: die })
}
