import { addDays, startOfDay } from '@domain/day'
import type { LessonRecord, PlaybackRecord, PlaybackSession, SeasonRecord } from '@records/index'
import { SLACK_MS } from './crediting'

/** Closed sessions with time that no report has claimed yet are kept as long as a phone may keep a report. */
const CLAIMABLE_MS = 14 * 24 * 60 * 60 * 1_000
const MOST_CLAIMABLE = 60
/** Of those with nothing left to claim, so that a late report is answered and not refused. */
const MOST_SPENT = 5

/** What a session takes from the rules. */
const rulesFor = (season: SeasonRecord, nominalSec: number) => ({
  nominalSec,
  ruleVersion: season.ruleVersion,
  seasonEndsAt: startOfDay(addDays(season.closesOn, 1)),
  offlineCapSec: season.offlineMinutesPerDay * 60,
})

/**
 * A session under the rules as they are when its report comes in (decision 020).
 * @param nominalSec of its topic now
 * @example underRules(session opened at 2,700 s, season, 3_600).nominalSec // 3_600
 */
export const underRules = (
  session: PlaybackSession,
  season: SeasonRecord,
  nominalSec: number,
): PlaybackSession => ({ ...session, ...rulesFor(season, nominalSec) })

interface Opening {
  personId: string
  before: PlaybackRecord | null
  lesson: LessonRecord
  season: SeasonRecord
  sessionId: string
  positionSec: number
  now: Date
}

/** A member's playback with a new session open, and every other closed: one at a time (DESIGN §3). */
export function openSession({
  personId,
  before,
  lesson,
  season,
  sessionId,
  positionSec,
  now,
}: Opening): PlaybackRecord {
  const opened: PlaybackSession = {
    sessionId,
    lessonId: lesson._id,
    topicId: lesson.topicId,
    category: lesson.category,
    medium: lesson.medium,
    durationSec: lesson.durationSec,
    seasonId: season._id,
    ...rulesFor(season, lesson.nominalSec),
    // Not before what has been earned already, should the clock have been set back.
    lastAt: new Date(
      Math.max(now.getTime(), ...(before?.sessions ?? []).map(({ lastAt }) => lastAt.getTime())),
    ),
    lastPositionSec: positionSec,
    unclaimedMs: 0,
    reports: 0,
    closedAt: null,
  }
  const closed = (before?.sessions ?? []).map((session) => ({
    ...session,
    closedAt: session.closedAt ?? now,
  }))
  return {
    _id: personId,
    v: 1,
    sessions: [opened, ...worthKeeping(closed, now)],
    offline: before?.offline ?? { day: '', sec: 0 },
    slackMs: before?.slackMs ?? SLACK_MS,
  }
}

function worthKeeping(closed: PlaybackSession[], now: Date): PlaybackSession[] {
  const claimable = ({ lastAt, closedAt, unclaimedMs }: PlaybackSession) =>
    now.getTime() - lastAt.getTime() <= CLAIMABLE_MS && (unclaimedMs > 0 || lastAt < closedAt!)
  const kept = new Set([
    ...closed.filter(claimable).slice(0, MOST_CLAIMABLE),
    ...closed.filter((session) => !claimable(session)).slice(0, MOST_SPENT),
  ])
  return closed.filter((session) => kept.has(session))
}

/** Whether the season takes new playback on a day. */
export const takesPlayback = (season: SeasonRecord, today: string): boolean =>
  season.opensOn <= today && today <= season.closesOn
