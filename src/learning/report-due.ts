import type { Played } from '@contract/study'
import { secondsOf, without } from '@domain/spans'
import { type Watch, type WatchEvent, wholeSeconds } from './watch-state'

/** At most one report a minute of continuous play, and no extra one for less than this (DESIGN §3). */
const REGULAR_MS = 60_000
export const EXTRA_SEC = 10
/** From this close to the position it knows, the server follows audio into the background. */
const RUNS_ON_SEC = 3
/** Of one report, by the contract. */
export const MOST_SPANS = 200

export type Due = 'regular' | 'extra' | 'background' | null

const runsOn = (watch: Watch): boolean => {
  const whole = wholeSeconds(watch.unsent)
  const [only, ...more] = whole
  const from = only?.[0] ?? watch.positionSec
  const reaches = only === undefined || watch.positionSec - only[1] < 1
  return more.length === 0 && reaches && Math.abs(from - watch.toldSec) <= RUNS_ON_SEC
}

/**
 * Whether the step from `before` to `after` calls for a report.
 *
 * Audio that goes into the background is followed from a position that the server knows: if it doesn't know this one, it is told.
 */
export function dueAfter(before: Watch, after: Watch, event: WatchEvent, nowMs: number): Due {
  const unsentSec = secondsOf(wholeSeconds(after.unsent))
  switch (event.kind) {
    case 'tick':
      return Math.abs(nowMs - after.minuteMs) >= REGULAR_MS && unsentSec > 0 ? 'regular' : null
    case 'pause':
    case 'ended':
    case 'back': {
      if (unsentSec < EXTRA_SEC) return null
      const unseen = before.away && before.lastSec !== null && after.positionSec - before.lastSec >= EXTRA_SEC
      return unseen ? 'background' : event.kind === 'back' ? null : 'extra'
    }
    case 'hide':
      if (unsentSec >= EXTRA_SEC) return 'extra'
      return after.away && after.lastSec !== null && !runsOn(after) ? 'extra' : null
    default:
      return null
  }
}

/** What a report says next, and the watch without it. A background report is the one stretch that ends here. */
export function takeReport(
  watch: Watch,
  how: Played['how'],
  nowMs: number,
): { watch: Watch; played: Played } {
  const whole = wholeSeconds(watch.unsent)
  const stretch = whole.filter(([from, to]) => from <= watch.positionSec && watch.positionSec - to < 1)
  const spans = (how === 'background' ? stretch : whole).slice(0, MOST_SPANS)
  const positionSec = Math.floor(watch.positionSec)
  return {
    watch: { ...watch, unsent: without(watch.unsent, spans), toldSec: positionSec, minuteMs: nowMs },
    played: { spans, positionSec, how },
  }
}
