import { store, stored } from '../platform/storage'

let offsetMs = Number(stored('clock-offset') ?? 0)

/**
 * Learns how far the phone's clock is from the server's, from one reply that took
 * `tookMs` there and back (DESIGN §1).
 * Kept on the phone, so that a start without network shows the server's time too.
 */
export const learnClock = (at: string, tookMs: number): void => {
  const serverMs = Date.parse(at)
  if (Number.isNaN(serverMs)) return
  offsetMs = Math.round(serverMs + tookMs / 2 - Date.now())
  store('clock-offset', String(offsetMs))
}

export const serverNow = (): Date => new Date(Date.now() + offsetMs)
