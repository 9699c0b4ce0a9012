import type { Medium, Span } from '@contract/lesson'
import { unionOf } from '@domain/spans'

/** A tick further on than this, at normal speed, is a jump, unless the clock says that ticks were only late. */
const TICK_SEC = 1
const LATE_TICK_SEC = 5
const TICK_SLIP_SEC = 0.3
const SOUGHT_MS = 3_000
/** How much further than the clock allows a player may stand after playing on under a locked screen. */
const BACKGROUND_SLIP_SEC = 5
/** Raw spans are merged once there are this many. */
const MERGE_AT = 60

/** What one playing of a lesson has come to on this phone. Seconds are fractions here and whole in a report. */
export interface Watch {
  medium: Medium
  durationSec: number
  rate: number
  /** Where the last tick stood; null while nothing plays. */
  lastSec: number | null
  /** When that was. */
  lastMs: number
  positionSec: number
  /** Where it was last started or moved to: a tick from before the move may still come after it. */
  sought: { sec: number; ms: number } | null
  /** Played and in no report yet. */
  unsent: Span[]
  /** The page is hidden and audio goes on without ticks. */
  away: boolean
  /** The position in the last report, or as the server gave it. */
  toldSec: number
  /** Since when the regular report's minute runs. */
  minuteMs: number
}

export type WatchEvent =
  | { kind: 'play' | 'tick' | 'seek' | 'pause' | 'hide' | 'back' | 'ended'; positionSec: number }
  | { kind: 'rate'; rate: number }

export const newWatch = (
  lesson: { medium: Medium; durationSec: number; positionSec: number },
  nowMs: number,
): Watch => ({
  medium: lesson.medium,
  durationSec: lesson.durationSec,
  rate: 1,
  lastSec: null,
  lastMs: nowMs,
  positionSec: lesson.positionSec,
  sought: null,
  unsent: [],
  away: false,
  toldSec: lesson.positionSec,
  minuteMs: nowMs,
})

/**
 * The whole seconds that some spans cover to the end.
 * @example wholeSeconds([[0, 3.2], [3.2, 7.9]]) // [[0, 7]]
 */
export const wholeSeconds = (spans: readonly Span[]): Span[] =>
  unionOf(spans)
    .map(([from, to]): Span => [Math.max(0, Math.ceil(from - 1e-6)), Math.floor(to + 1e-6)])
    .filter(([from, to]) => to > from)

const withSpan = (unsent: Span[], from: number, to: number): Span[] => {
  const last = unsent.at(-1)
  if (last?.[1] === from) return [...unsent.slice(0, -1), [last[0], to]]
  return [...(unsent.length < MERGE_AT ? unsent : unionOf(unsent)), [from, to]]
}

const at = (watch: Watch, positionSec: number, nowMs: number): Watch => ({
  ...watch,
  lastSec: watch.lastSec === null ? null : positionSec,
  lastMs: nowMs,
  positionSec,
})

/** Plays on to a position if a tick can have come that far. */
const playedTo = (watch: Watch, positionSec: number, nowMs: number): Watch => {
  if (watch.lastSec === null) return watch
  // A slow phone may hold ticks back for seconds while the film plays on.
  const sinceSec = Math.min(LATE_TICK_SEC, Math.max(TICK_SEC, (nowMs - watch.lastMs) / 1_000))
  const oneTick = (from: number) => {
    const delta = positionSec - from
    return delta > 0 && delta <= sinceSec * watch.rate + TICK_SLIP_SEC
  }
  const { sought } = watch
  const lately = sought !== null && Math.abs(nowMs - sought.ms) <= SOUGHT_MS && oneTick(sought.sec)
  const from = lately && !oneTick(watch.lastSec) ? sought.sec : watch.lastSec
  const counts = oneTick(from)
  // What comes too late while the page is hidden is settled when the page is back.
  if (!counts && watch.away) return watch
  const unsent = counts ? withSpan(watch.unsent, from, positionSec) : watch.unsent
  return { ...at(watch, positionSec, nowMs), unsent }
}

/** Plays on to where audio is found after it ran without ticks, unless the clock says that it was moved there. */
const playedUnseen = (watch: Watch, positionSec: number, nowMs: number): Watch => {
  const from = watch.lastSec
  if (!watch.away || from === null) return playedTo(watch, positionSec, nowMs)
  const most = Math.max(0, (nowMs - watch.lastMs) / 1_000) * watch.rate + BACKGROUND_SLIP_SEC
  const counts = positionSec > from && positionSec - from <= most
  const unsent = counts ? withSpan(watch.unsent, from, positionSec) : watch.unsent
  return { ...at(watch, positionSec, nowMs), unsent }
}

const stopped = (watch: Watch): Watch => ({ ...watch, lastSec: null })

/** The media may be a fraction shorter than its timeline, and some players pause first. */
const ended = (watch: Watch, nowMs: number): Watch => {
  const justPaused = watch.lastSec === null && Math.abs(nowMs - watch.lastMs) < 1_000
  const running = justPaused ? { ...watch, lastSec: watch.positionSec } : watch
  return stopped(at(playedUnseen(running, watch.durationSec, nowMs), watch.durationSec, nowMs))
}

/** What an event makes of the watch. */
export function step(watch: Watch, event: WatchEvent, nowMs: number): Watch {
  if (event.kind === 'rate') return { ...watch, rate: Math.max(0.5, Math.min(2, event.rate)) }
  const positionSec = Math.max(0, Math.min(event.positionSec, watch.durationSec))
  switch (event.kind) {
    case 'play': {
      const minuteMs = watch.lastSec === null ? nowMs : watch.minuteMs
      const sought = { sec: positionSec, ms: nowMs }
      return { ...at(watch, positionSec, nowMs), lastSec: positionSec, minuteMs, sought }
    }
    case 'tick':
      return playedTo(watch, positionSec, nowMs)
    case 'seek':
      return { ...at(watch, positionSec, nowMs), sought: { sec: positionSec, ms: nowMs } }
    case 'pause':
      return stopped(at(playedUnseen(watch, positionSec, nowMs), positionSec, nowMs))
    case 'hide': {
      const shown = at(playedTo(watch, positionSec, nowMs), positionSec, nowMs)
      return watch.medium === 'audio' ? { ...shown, away: true } : stopped(shown)
    }
    case 'back':
      return { ...playedUnseen(watch, positionSec, nowMs), away: false }
    case 'ended':
      return ended(watch, nowMs)
  }
}
