import type { EvidenceClass, Span } from '@contract/lesson'
import type { Played } from '@contract/study'
import { dayOf } from '@domain/day'
import { earliest, secondsOf, unionOf, within, without } from '@domain/spans'
import type { PlaybackRecord, PlaybackSession } from '@records/index'

/** Reports this close together vouch for each other. */
const VERIFIED_MS = 180_000
/** The highest rate of playing, and so the most content a second of the clock can bring. */
const TOP_RATE = 2
/** For rounding and the way of a report; it comes once, not with each report nor each opening. */
export const SLACK_MS = 5_000
/** How far from the last known position audio may go on in the background. */
const BACKGROUND_SLIP_SEC = 5
/** Nobody listens to a lesson for longer than at half speed with as long a pause; after that it is a gap like any other. */
const LONGEST_LISTEN = 4

export interface Claim {
  session: PlaybackSession
  /** Seen of this lesson before. */
  known: Span[]
  played: Played
  offline: PlaybackRecord['offline']
  slackMs: number
  now: Date
}

export interface Ruling {
  /** New content, in order; what the clock could not vouch for is left out. */
  accepted: Span[]
  class: EvidenceClass
  /** The day the accepted seconds count for. */
  day: string
  session: PlaybackSession
  offline: PlaybackRecord['offline']
  slackMs: number
}

/**
 * What a report may bring (DESIGN §3): content that is new, as far as the server's clock vouches for it, earliest first.
 *
 * - *verified*: reports at most three minutes apart. Twice the time that passed, and a slack of 5 s that refills no faster
 *   than time does, or a thousand quick reports would bring a thousand slacks.
 * - *background*: audio under a locked screen, one stretch on from the last position, at most the time that passed.
 * - *offline*: reports further apart, at most the time that passed and the day's cap. Several queued reports share the
 *   time of one gap: what the first leaves unclaimed stays for the next.
 *
 * After the session was closed, or the season ended, the clock has stopped.
 *
 * @example 60 s after the last report, spans [[0, 300]] bring [[0, 125]], verified
 */
export function ruleOn({ session, known, played, offline, slackMs, now }: Claim): Ruling {
  const fresh = without(within(played.spans, session.durationSec), known)
  const stoppedMs = Math.min(
    now.getTime(),
    session.closedAt?.getTime() ?? Infinity,
    session.seasonEndsAt.getTime(),
  )
  const elapsedMs = Math.max(0, stoppedMs - session.lastAt.getTime())
  const today = offline.day === dayOf(now) ? offline : { day: dayOf(now), sec: 0 }
  const after = {
    ...session,
    lastAt: new Date(Math.max(stoppedMs, session.lastAt.getTime())),
    lastPositionSec: Math.min(played.positionSec, session.durationSec),
    reports: session.reports + 1,
  }
  const day = dayOf(new Date(stoppedMs))
  if (goesOnInBackground(session, played, elapsedMs)) {
    const accepted = earliest(fresh, elapsedMs / 1_000)
    return { accepted, class: 'background', day, session: after, offline: today, slackMs }
  }
  const close = elapsedMs <= VERIFIED_MS
  const verifiedMs = close ? slackMs + TOP_RATE * elapsedMs : 0
  const claimableMs = session.unclaimedMs + elapsedMs
  // Time left unclaimed by a gap is drawn on only where it brings more than the last minutes vouch for.
  if (close && (secondsOf(fresh) * 1_000 <= verifiedMs || claimableMs <= verifiedMs)) {
    const accepted = earliest(fresh, verifiedMs / 1_000)
    const left = Math.min(SLACK_MS, verifiedMs - secondsOf(accepted) * 1_000)
    return { accepted, class: 'verified', day, session: after, offline: today, slackMs: left }
  }
  const capLeft = Math.max(0, session.offlineCapSec - today.sec)
  const accepted = earliest(fresh, Math.min(claimableMs / 1_000, capLeft))
  const sec = secondsOf(accepted)
  return {
    accepted,
    class: 'offline',
    // Time is claimed from the front of the gap: who loses the network in the middle of a lesson plays on at once.
    day: dayOf(new Date(stoppedMs - claimableMs)),
    session: { ...after, unclaimedMs: claimableMs - sec * 1_000 },
    offline: { ...today, sec: today.sec + sec },
    slackMs,
  }
}

const goesOnInBackground = (session: PlaybackSession, { how, spans }: Played, elapsedMs: number): boolean => {
  const [only, ...more] = unionOf(spans)
  return (
    how === 'background' &&
    session.medium === 'audio' &&
    only !== undefined &&
    more.length === 0 &&
    elapsedMs <= session.durationSec * 1_000 * LONGEST_LISTEN &&
    Math.abs(only[0] - session.lastPositionSec) <= BACKGROUND_SLIP_SEC
  )
}
