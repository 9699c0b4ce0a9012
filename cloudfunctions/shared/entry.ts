/** How a function was entered (DESIGN §2). */
export type Entry =
  | { by: 'client'; openid: string; operation: string; input: unknown }
  | { by: 'timer' }
  | { by: 'push'; name: string; event: Record<string, unknown> }
  | { by: 'nobody'; why: string }

/** Written by the platform, never by a client: WeChat's documentation lists it for timers. */
const TIMER_SOURCE = 'wx_trigger'
/** What a push carries is not documented; a deployment checks it first (docs/deployment.md). */
const PUSH_SOURCE = 'wx_unknown'

/**
 * Tells who entered from the platform's words alone; the event's own shape only says what was asked for.
 * A timer or push event with an openid, or without the platform's source, is somebody pretending.
 *
 * @example entryOf({ Type: 'Timer' }, { OPENID: 'o-member', SOURCE: 'wx_client' }) // { by: 'nobody', … }
 */
export function entryOf(event: Record<string, unknown>, wx: { OPENID?: string; SOURCE?: string }): Entry {
  const platform = (source: string) => wx.OPENID === undefined && wx.SOURCE === source
  if (event.Type === 'Timer') {
    return platform(TIMER_SOURCE)
      ? { by: 'timer' }
      : { by: 'nobody', why: 'timer event without the timer source' }
  }
  if (typeof event.MsgType === 'string') {
    const name = event.MsgType === 'event' ? `event.${String(event.Event)}` : event.MsgType
    return platform(PUSH_SOURCE)
      ? { by: 'push', name, event }
      : { by: 'nobody', why: 'push event without the push source' }
  }
  if (!wx.OPENID) return { by: 'nobody', why: 'no openid' }
  return { by: 'client', openid: wx.OPENID, operation: String(event.operation), input: event.input ?? {} }
}
