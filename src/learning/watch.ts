import type { Answer } from '../api/failures'
import type { QueuedItem } from '../api/queue/queue-state'
import type { Network } from '../platform/network/types'
import { afterAnswer, afterOpening, afterQueueing, newAccount } from './account'
import { keepPlace, placeOf, resumeAt } from './kept-playing'
import { howSince, queueReport, sendLeftovers } from './leftovers'
import { keep, type Live, placeNow, queued, show, showSoon, unsentSec } from './live'
import type { WatchedLesson, WatchPhone } from './phone'
import { type Due, dueAfter, EXTRA_SEC, takeReport } from './report-due'
import { newWatch, step, type WatchEvent } from './watch-state'

/** A little oftener than every two seconds, so that a kill between two ticks costs no more than that. */
const KEEP_MS = 1_700
const SHOW_MS = 5_000
/** After a pause of this length the server's clock is started anew: a report that late would count as offline. */
const REOPEN_MS = 100_000

/** What a new session has room for of the one before: its slack (DESIGN §3), less the way. */
const CARRIED_SEC = 4
const ASK_AGAIN_MS = 20_000

/** Queues what is unsent. While a report is on its way that waits: it is kept here, and goes once the way is known. */
const report = (live: Live, due: Due): void => {
  const { phone, account, now } = live
  if (!due || !account.session || queued(live)?.sending) return
  const { id, acceptedMs } = account.session
  const how = due === 'background' ? 'background' : howSince(acceptedMs, now())
  const { watch, played } = takeReport(live.watch, how, now())
  const inQueue = queueReport(phone, id, played)
  if (inQueue === null) return
  live.watch = watch
  live.account = afterQueueing(account, inQueue.key, id, inQueue.played, inQueue.amended)
  keep(live)
  showSoon(live)
}

/** A report that waited leaves now: with all that was played since. */
const fillUp = (live: Live, key: string): void => {
  if (queued(live)?.key === key && unsentSec(live) > 0) report(live, 'extra')
}

const openOnce = async (live: Live): Promise<void> => {
  live.askedMs = live.now()
  const answer = await live.phone.open(live.lesson.id)
  live.opening = null
  if (live.left) return
  live.account = afterOpening(live.account, answer, live.now())
  if (answer.ok) live.watch = { ...live.watch, toldSec: answer.data.positionSec }
  else if (!live.account.session) live.watch = { ...live.watch, unsent: [] }
  keep(live)
  show(live)
}
const open = (live: Live): Promise<void> => {
  live.opening ??= openOnce(live)
  return live.opening
}
const openIfPlaying = (live: Live): void => {
  const { account, watch, left } = live
  const mayAsk = account.without === null || account.without === 'unreached'
  if (!left && !account.session && mayAsk && watch.lastSec !== null) void open(live)
}

const hear = (live: Live, item: QueuedItem, answer: Answer<unknown, string>): void => {
  const { account, clipped } = afterAnswer(live.account, item.key, answer, live.now())
  const ours = item.key in live.account.sent
  live.account = account
  if (!account.session && ours) live.watch = { ...live.watch, unsent: [] }
  if (clipped.length > 0) live.watch = { ...live.watch, unsent: [...clipped, ...live.watch.unsent] }
  if (live.watch.lastSec === null && unsentSec(live) >= EXTRA_SEC) report(live, 'extra')
  keep(live)
  if (live.left) {
    if (Object.keys(live.account.sent).length === 0) live.stopHearing()
    return
  }
  if (answer.ok || account.session === null) openIfPlaying(live)
  show(live)
}

const heardNetwork = (live: Live, network: Network): void => {
  if (live.left) return
  live.account = { ...live.account, offline: network === 'offline' }
  // An opening that is under way was asked for before.
  if (network !== 'offline') void (live.opening ?? Promise.resolve()).then(() => openIfPlaying(live))
  show(live)
}

export const take = (live: Live, event: WatchEvent): void => {
  if (live.left) return
  const before = live.watch
  live.watch = step(before, event, live.now())
  const claimable = live.account.session !== null || live.opening !== null
  if (!claimable && live.watch.unsent.length > 0) live.watch = { ...live.watch, unsent: [] }
  report(live, dueAfter(before, live.watch, event, live.now()))
  const tick = event.kind === 'tick'
  if (!tick || Math.abs(live.now() - live.keptMs) >= KEEP_MS) keep(live)
  if (!tick) showSoon(live)
  if (live.watch.lastSec === null) live.stopShowing()
}

/** Every five seconds of playing. */
const beat = (live: Live): void => {
  if (Math.abs(live.now() - live.askedMs) >= ASK_AGAIN_MS) openIfPlaying(live)
  show(live)
}

export const play = async (live: Live, positionSec: number): Promise<void> => {
  if (live.left) return
  take(live, { kind: 'play', positionSec })
  live.stopShowing()
  live.stopShowing = live.phone.every(SHOW_MS, () => beat(live))
  const { session } = live.account
  if (session && (live.now() - session.acceptedMs <= REOPEN_MS || queued(live))) return
  if (unsentSec(live) > CARRIED_SEC) report(live, 'extra')
  live.account = { ...live.account, without: null }
  await open(live)
}

export const leave = (live: Live): void => {
  if (live.left) return
  take(live, { kind: 'pause', positionSec: live.watch.positionSec })
  if (unsentSec(live) >= EXTRA_SEC || queued(live)) report(live, 'extra')
  keep(live)
  keepPlace(live.phone, live.lesson.id, placeNow(live))
  live.left = true
  live.stopShowing()
  if (Object.keys(live.account.sent).length === 0) live.stopHearing()
}

/** Begins where this phone's last playing ended: what that one left unsent is queued first. */
export function createLive(phone: WatchPhone, lesson: WatchedLesson, now: () => number): Live {
  sendLeftovers(phone, now())
  const toldSec = placeOf(phone, lesson.id)?.toldSec ?? []
  const positionSec = resumeAt(phone, lesson.id, lesson.positionSec) ?? lesson.positionSec
  const live: Live = {
    phone,
    lesson,
    now,
    watch: { ...newWatch(lesson, now()), positionSec },
    account: newAccount(lesson.spans, lesson.creditedSec, toldSec),
    opening: null,
    askedMs: 0,
    left: false,
    keptMs: 0,
    shown: '',
    listeners: new Set(),
    stopShowing: () => {},
    stopHearing: () => {},
  }
  const stops = [
    phone.onSending((key) => fillUp(live, key)),
    phone.onAnswer((item, answer) => hear(live, item, answer)),
    phone.onNetwork((network) => heardNetwork(live, network)),
  ]
  live.stopHearing = () => {
    for (const stop of stops) stop()
  }
  return live
}
