import type { Span } from '@contract/lesson'
import type { Played } from '@contract/study'
import { unionOf, without } from '@domain/spans'
import { keepPlace, keepPlaying, keptPlaying, type Playing } from './kept-playing'
import type { WatchPhone } from './phone'
import { MOST_SPANS } from './report-due'
import { wholeSeconds } from './watch-state'

/** Reports further apart than this vouch for nothing between them (DESIGN §3). */
const APART_MS = 180_000

export const howSince = (acceptedMs: number, nowMs: number): Played['how'] =>
  nowMs - acceptedMs > APART_MS ? 'offline' : 'watched'

/**
 * Queues a report, in the place of one of the same session that still waits: the first that arrives then says all that was
 * played, and the server's clock vouches for all of it at once. One that is on its way stays as it is.
 */
export function queueReport(
  { queued, amend, report }: WatchPhone,
  sessionId: string,
  played: Played,
): { key: string; played: Played; amended: string | null } | null {
  const before = queued(sessionId)
  const both = before && !before.sending ? merged(before.played, played) : null
  const amended = before && both ? amend(before.key, sessionId, both) : null
  if (both && before && amended !== null) return { key: amended, played: both, amended: before.key }
  const key = report(sessionId, played)
  return key === null ? null : { key, played, amended: null }
}

const merged = (before: Played, now: Played): Played | null => {
  const spans = unionOf([...before.spans, ...now.spans])
  if (spans.length > MOST_SPANS) return null
  const unseen = before.how === 'background' || now.how === 'background'
  // Only one stretch can have been played in the background.
  const how = unseen ? (spans.length === 1 ? 'background' : 'offline') : now.how
  return { spans, positionSec: now.positionSec, how }
}

/** Queues what an earlier playing left unsent; what finds no room in the queue stays. */
export function sendLeftovers(phone: WatchPhone, nowMs: number): void {
  const playing = keptPlaying(phone)
  if (!playing) return
  const left = playing.sessionId ? sendWhole(phone, playing, playing.sessionId, nowMs) : []
  keepPlaying(phone, { ...playing, unsent: left })
  keepPlace(phone, playing.lessonId, playing)
}

const sendWhole = (phone: WatchPhone, playing: Playing, sessionId: string, nowMs: number): Span[] => {
  // A kill between queueing and writing leaves it in both.
  let whole = without(wholeSeconds(playing.unsent), phone.queued(sessionId)?.played.spans ?? [])
  const how = howSince(playing.acceptedMs, nowMs)
  while (whole.length > 0) {
    const spans = whole.slice(0, MOST_SPANS)
    const positionSec = Math.floor(playing.positionSec)
    if (queueReport(phone, sessionId, { spans, positionSec, how }) === null) break
    whole = whole.slice(spans.length)
  }
  return whole
}
