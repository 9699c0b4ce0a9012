import type { Played } from '@contract/study'
import { secondsOf, unionOf } from '@domain/spans'
import type { LedgerRecord, PlaybackRecord, PlaybackSession, ProgressRecord } from '@records/index'
import { noProgress, raise } from '../../shared/ledger/credit'
import { type Ruling, ruleOn } from './crediting'

interface Report {
  personId: string
  playback: PlaybackRecord
  session: PlaybackSession
  /** Null before the first second of the topic. */
  progress: ProgressRecord | null
  played: Played
  now: Date
}

export interface Recorded {
  playback: PlaybackRecord
  progress: ProgressRecord
  /** Null when the topic's credit did not rise: seen before, or at its cap. */
  entry: LedgerRecord | null
  ruling: Ruling
}

/** What a report changes: the session, the progress, and, by the increase of the topic's credit alone, the ledger. */
export function record({ personId, playback, session, progress, played, now }: Report): Recorded {
  const before = progress ?? noProgress(session.seasonId, personId, session.topicId)
  const lesson = before.lessons.find(({ lessonId }) => lessonId === session.lessonId)
  const known = lesson?.spans ?? []
  const { offline, slackMs } = playback
  const ruling = ruleOn({ session, known, played, offline, slackMs, now })
  const seen = {
    lessonId: session.lessonId,
    spans: unionOf([...known, ...ruling.accepted]),
    positionSec: ruling.session.lastPositionSec,
    at: now,
  }
  const lessons = [seen, ...before.lessons.filter(({ lessonId }) => lessonId !== session.lessonId)]
  const online = lessons.reduce((sum, { spans }) => sum + secondsOf(spans), 0)
  const raised = raise({ ...before, lessons }, 'online', online, session.nominalSec)
  return {
    playback: withSession(playback, ruling),
    progress: raised.progress,
    entry: raised.increaseSec > 0 ? entryOf(personId, ruling, raised.increaseSec, now) : null,
    ruling,
  }
}

const withSession = (playback: PlaybackRecord, { session, offline, slackMs }: Ruling): PlaybackRecord => ({
  ...playback,
  sessions: playback.sessions.map((one) => (one.sessionId === session.sessionId ? session : one)),
  offline,
  slackMs,
})

const entryOf = (
  personId: string,
  { session, accepted, ...ruling }: Ruling,
  sec: number,
  now: Date,
): LedgerRecord => ({
  _id: `${session.sessionId}-${session.reports}`,
  v: 1,
  seasonId: session.seasonId,
  personId,
  topicId: session.topicId,
  category: session.category,
  channel: 'online',
  class: ruling.class,
  sec,
  evidence: `play:${session.sessionId}:${session.reports}`,
  played: { lessonId: session.lessonId, spans: accepted },
  ruleVersion: session.ruleVersion,
  at: now,
  day: ruling.day,
})
