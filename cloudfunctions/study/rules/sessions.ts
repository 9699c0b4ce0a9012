import { addDays, startOfDay } from '@domain/day'
import type { LessonRecord, PlaybackRecord, PlaybackSession, SeasonRecord } from '@records/index'
import { SLACK_MS } from './crediting'

/** Closed sessions kept for reports that are still on their way; older ones can earn nothing any more. */
const KEPT = 5

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
    nominalSec: lesson.nominalSec,
    seasonId: season._id,
    ruleVersion: season.ruleVersion,
    lastAt: now,
    lastPositionSec: positionSec,
    seasonEndsAt: startOfDay(addDays(season.closesOn, 1)),
    offlineCapSec: season.offlineMinutesPerDay * 60,
    slackMs: SLACK_MS,
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
    sessions: [opened, ...closed].slice(0, KEPT),
    offline: before?.offline ?? { day: '', sec: 0 },
  }
}

/** Whether the season takes new playback on a day. */
export const takesPlayback = (season: SeasonRecord, today: string): boolean =>
  season.opensOn <= today && today <= season.closesOn
