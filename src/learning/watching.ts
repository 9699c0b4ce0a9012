import { type Played, study } from '@contract/study'
import { call } from '../api/call'
import { amend, enqueue, onAnswer, onSending, queuedItems } from '../api/queue'
import { isPending } from '../api/queue/queue-state'
import { serverNow } from '../api/server-clock'
import { writeKey } from '../api/write-key'
import { onNetwork } from '../platform/network'
import { store, stored } from '../platform/storage'
import { resumeAt } from './kept-playing'
import { sendLeftovers } from './leftovers'
import { type Live, stateOf, type WatchState } from './live'
import type { WatchedLesson, WatchPhone } from './phone'
import { createLive, leave, play, take } from './watch'

export type { WatchNotice, WatchState } from './live'
export type { WatchedLesson } from './phone'

/** What a lesson's page tells of its player, and hears of the hours. Positions are in seconds, with fractions. */
export interface Watching {
  state(): WatchState
  /** Told when a report or a notice changes something, and at most every 5 s of playing; never from a tick. */
  onChange(told: (state: WatchState) => void): () => void
  /** Opens the session on the first play, and anew after a long pause. */
  play(positionSec: number): Promise<void>
  tick(positionSec: number): void
  seeked(positionSec: number): void
  pause(positionSec: number): void
  /** Hidden: audio plays on without ticks, video and articles stop. */
  hide(positionSec: number): void
  /** Shown again: how far audio got meanwhile. */
  back(positionSec: number): void
  ended(positionSec: number): void
  rate(rate: number): void
  leave(): void
}

const aggregateOf = (sessionId: string) => `playback:${sessionId}`

const phone: WatchPhone = {
  stored,
  store,
  open: (lessonId) => call(study.openPlayback, { key: writeKey(), lessonId }),
  report: (sessionId, played) => enqueue(study.reportPlayback, aggregateOf(sessionId), { sessionId, played }),
  queued: (sessionId) => {
    const item = queuedItems().find((one) => one.aggregate === aggregateOf(sessionId) && isPending(one))
    return (
      (item && {
        key: item.key,
        played: (item.input as { played: Played }).played,
        sending: item.state === 'sending',
      }) ??
      null
    )
  },
  amend: (key, sessionId, played) => amend(study.reportPlayback, key, { sessionId, played }),
  onSending: (told) => onSending(({ key }) => told(key)),
  onAnswer,
  onNetwork,
  every: (ms, run) => {
    const timer = setInterval(run, ms)
    return () => clearInterval(timer)
  },
}
const serverMs = () => serverNow().getTime()

/** How a `Live` looks to a page. */
export const watchingOf = (live: Live): Watching => ({
  state: () => stateOf(live),
  onChange: (told) => {
    live.listeners.add(told)
    return () => live.listeners.delete(told)
  },
  play: (positionSec) => play(live, positionSec),
  tick: (positionSec) => take(live, { kind: 'tick', positionSec }),
  seeked: (positionSec) => take(live, { kind: 'seek', positionSec }),
  pause: (positionSec) => take(live, { kind: 'pause', positionSec }),
  hide: (positionSec) => take(live, { kind: 'hide', positionSec }),
  back: (positionSec) => take(live, { kind: 'back', positionSec }),
  ended: (positionSec) => take(live, { kind: 'ended', positionSec }),
  rate: (rate) => take(live, { kind: 'rate', rate }),
  leave: () => leave(live),
})

let current: Live | null = null

/** Watches one lesson; the one before is left. */
export function startWatching(lesson: WatchedLesson, now: () => number = serverMs): Watching {
  if (current) leave(current)
  current = createLive(phone, lesson, now)
  return watchingOf(current)
}

/**
 * Where this phone stopped in a lesson. Null when it never played it, or, given the server's position, when another phone
 * has moved that since.
 */
export const localPosition = (lessonId: string, serverPositionSec?: number): number | null =>
  resumeAt(phone, lessonId, serverPositionSec)

sendLeftovers(phone, serverMs())
