import type { OutputOf } from '@contract/core'
import type { Span } from '@contract/lesson'
import type { Played, study } from '@contract/study'
import { secondsOf, unionOf, without } from '@domain/spans'
import type { Answer } from '../api/failures'
import { isPassing } from '../api/queue/queue-state'

export type Opened = OutputOf<typeof study.openPlayback>
export type Reported = OutputOf<typeof study.reportPlayback>

/** How one lesson's playing stands with the server, as far as this phone knows. */
export interface Account {
  /** `acceptedMs`: when the server last took something for it, by the server's clock. */
  session: { id: string; acceptedMs: number } | null
  /** Why there is no session: another one was opened, the server gives none, or it could not be asked. */
  without: 'closedElsewhere' | 'refused' | 'unreached' | null
  offline: boolean
  /** Seen, as the server says. */
  known: Span[]
  creditedSec: number
  /** Positions that the server has from here, or that came from it, newest last. */
  toldSec: number[]
  /** Reports on their way, by key. */
  sent: Record<string, { sessionId: string; played: Played }>
  /** Left out by the server and said a second time. */
  again: Span[]
}

const TOLD = 4
/** What the way of two reports can take from the time between them. */
const ROUNDED_SEC = 2

export const newAccount = (spans: Span[], creditedSec: number, toldSec: number[]): Account => ({
  session: null,
  without: null,
  offline: false,
  known: unionOf(spans),
  creditedSec,
  toldSec,
  sent: {},
  again: [],
})

const told = (account: Account, positionSec: number): number[] =>
  [...account.toldSec.filter((sec) => sec !== positionSec), positionSec].slice(-TOLD)

/** @param nowMs by the clock as this answer set it */
export function afterOpening(account: Account, answer: Answer<Opened, string>, nowMs: number): Account {
  if (answer.ok) {
    const { sessionId, positionSec, spans } = answer.data
    return {
      ...account,
      session: { id: sessionId, acceptedMs: nowMs },
      without: null,
      offline: false,
      known: unionOf([...account.known, ...spans]),
      toldSec: told(account, positionSec),
    }
  }
  const offline = isPassing(answer.error.code)
  if (account.session) return { ...account, offline }
  return { ...account, offline, without: offline ? 'unreached' : 'refused' }
}

/** @param amended the key of the report in whose place this one was queued */
export function afterQueueing(
  account: Account,
  key: string,
  sessionId: string,
  played: Played,
  amended: string | null,
): Account {
  const others = Object.entries(account.sent).filter(([other]) => other !== amended)
  const sent = { ...Object.fromEntries(others), [key]: { sessionId, played } }
  return { ...account, sent, toldSec: told(account, played.positionSec) }
}

/**
 * What an answer to a report changes. `clipped` is what was watched and not accepted, because the clock allowed no more at
 * that moment: to be said once more, with the next report's time. Much of what is offline or background is past its cap.
 */
export function afterAnswer(
  account: Account,
  key: string,
  answer: Answer<unknown, string>,
  nowMs: number,
): { account: Account; clipped: Span[] } {
  const one = account.sent[key]
  if (!one) return { account, clipped: [] }
  if (!answer.ok && isPassing(answer.error.code))
    return { account: { ...account, offline: true }, clipped: [] }
  const { [key]: _, ...sent } = account.sent
  const mine = account.session?.id === one.sessionId
  if (!answer.ok) {
    const gone = mine && answer.error.code === 'NoSuchPlayback'
    return { account: { ...account, sent, session: gone ? null : account.session }, clipped: [] }
  }
  const reported = answer.data as Reported
  const taken: Account = {
    ...account,
    sent,
    offline: false,
    known: unionOf([...account.known, ...reported.spans]),
    creditedSec: Math.max(account.creditedSec, reported.creditedSec),
  }
  if (!mine) return { account: taken, clipped: [] }
  if (!reported.open) return { account: { ...taken, session: null, without: 'closedElsewhere' }, clipped: [] }
  const leftOut = without(without(one.played.spans, reported.spans), account.again)
  const verified = one.played.how === 'watched' && reported.class === 'verified'
  const clipped = verified || secondsOf(leftOut) <= ROUNDED_SEC ? leftOut : []
  return {
    account: {
      ...taken,
      session: { id: one.sessionId, acceptedMs: nowMs },
      again: unionOf([...account.again, ...clipped]),
    },
    clipped,
  }
}

/** Everything seen of the lesson, and how much of it the server has not said to have. */
export function seenBy(account: Account, unsent: Span[]): { spans: Span[]; unsentSec: number } {
  const here = [...unsent, ...Object.values(account.sent).flatMap(({ played }) => played.spans)]
  return {
    spans: unionOf([...account.known, ...here]),
    unsentSec: secondsOf(without(here, account.known)),
  }
}
