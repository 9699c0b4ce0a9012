import type { Span } from '@contract/lesson'
import { secondsOf } from '@domain/spans'
import { type Account, seenBy } from './account'
import { keepPlaying, keptPlaying } from './kept-playing'
import type { QueuedReport, WatchedLesson, WatchPhone } from './phone'
import { type Watch, wholeSeconds } from './watch-state'

/**
 * `offline`: kept on the phone; `closedElsewhere`: another phone or lesson plays; `notCounted`: no session is open because
 * none could be asked for; `refused`: none because the server takes none, the season being over, say.
 */
export type WatchNotice = 'offline' | 'closedElsewhere' | 'notCounted' | 'refused' | null
export interface WatchState {
  /** Everything seen of the lesson, as far as this phone knows. */
  spans: Span[]
  /** Seen and not yet with the server. */
  unsentSec: number
  creditedSec: number
  notice: WatchNotice
}

/** One playing of one lesson, from the page's opening to its leaving. */
export interface Live {
  phone: WatchPhone
  lesson: WatchedLesson
  now: () => number
  watch: Watch
  account: Account
  opening: Promise<void> | null
  /** When a session was last asked for. */
  askedMs: number
  left: boolean
  keptMs: number
  shown: string
  listeners: Set<(state: WatchState) => void>
  stopShowing: () => void
  stopHearing: () => void
}

export const unsentSec = ({ watch }: Live): number => secondsOf(wholeSeconds(watch.unsent))
export const queued = ({ phone, account }: Live): QueuedReport | null =>
  account.session ? phone.queued(account.session.id) : null

const noticeOf = ({ account }: Live): WatchNotice => {
  if (account.without === 'closedElsewhere') return 'closedElsewhere'
  if (account.without === 'refused') return 'refused'
  if (account.without !== null) return 'notCounted'
  return account.offline ? 'offline' : null
}

export const stateOf = (live: Live): WatchState => ({
  ...seenBy(live.account, wholeSeconds(live.watch.unsent)),
  creditedSec: live.account.creditedSec,
  notice: noticeOf(live),
})

export const show = (live: Live): void => {
  const state = stateOf(live)
  const text = JSON.stringify(state)
  if (text === live.shown) return
  live.shown = text
  for (const told of live.listeners) told(state)
}
/** Never from within a tick. */
export const showSoon = (live: Live) => void Promise.resolve().then(() => show(live))

export const placeNow = ({ watch, account, now }: Live) => ({
  positionSec: watch.positionSec,
  toldSec: account.toldSec,
  atMs: now(),
})

export const keep = (live: Live): void => {
  const { session } = live.account
  const sessionId = session?.id ?? null
  // By now another lesson may be what is played.
  if (live.left && keptPlaying(live.phone)?.sessionId !== sessionId) return
  live.keptMs = live.now()
  keepPlaying(live.phone, {
    ...placeNow(live),
    lessonId: live.lesson.id,
    sessionId,
    acceptedMs: session?.acceptedMs ?? 0,
    unsent: live.watch.unsent,
  })
}
