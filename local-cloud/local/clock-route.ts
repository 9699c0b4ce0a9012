import { instantOf } from '@domain/day'
import type { LocalCloud } from '../cloud'
import { instant, only } from './fields'
import type { LocalRequest } from './local-route'

export const clockView = ({ clock }: LocalCloud) => ({ at: instantOf(clock.now()), offsetMs: clock.offsetMs })

/** Moves the cloud's clock, which keeps running from there; timers that the jump passed have run when this answers. */
export async function setClock({ body, cloud }: LocalRequest) {
  only(body, ['at'])
  cloud.clock.set(instant(body, 'at'))
  await cloud.town.keepOffset(cloud.clock.offsetMs)
  cloud.live.emit('clock', clockView(cloud))
  const fired = await cloud.timers.clockMoved()
  return { ...clockView(cloud), fired }
}
