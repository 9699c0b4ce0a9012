import type { Channel } from '@contract/lesson'
import type {
  AttendanceRecord,
  LedgerRecord,
  ProgressRecord,
  SeasonRecord,
  TopicRecord,
} from '@records/index'
import { noProgress, raise } from '../../shared/ledger/credit'
import { ownMinutes } from './attendance'

/** A named person's word about one person's minutes. */
export interface Word {
  /** The session's or the visit's id. */
  id: string
  channel: Extract<Channel, 'session' | 'visit'>
  personId: string
  /** Content seconds by topic, in the order in which the session names them. */
  secs: { topic: TopicRecord; sec: number }[]
  season: Pick<SeasonRecord, '_id' | 'ruleVersion'>
  /** When it was said, and the day on which they were there: it counts for that one. */
  at: Date
  day: string
}

export interface Credited {
  progress: ProgressRecord[]
  entries: LedgerRecord[]
  /** What it added to the season. */
  sec: number
}

/** Whole seconds of a topic out of a session that took other minutes than planned. */
const scaledSec = (topicMinutes: number, plannedMinutes: number, minutes: number): number =>
  Math.floor((topicMinutes * 60 * minutes) / plannedMinutes)

interface Attended {
  session: { kind: string; minutes: number; topics: { topicId: string; minutes: number }[] }
  attendance: AttendanceRecord
  confirmedMinutes: number
  topics: ReadonlyMap<string, TopicRecord>
}

/**
 * What each topic of a session brings somebody who was there: its planned minutes in the proportion of the confirmed ones;
 * online no more than the person's own.
 * @example 50 of 60 planned minutes, 30 confirmed → 1,500 s
 */
export function attendedSecs({ session, attendance, confirmedMinutes, topics }: Attended): Word['secs'] {
  const own = ownMinutes(attendance, session.minutes)
  const minutes = session.kind === 'online' ? Math.min(confirmedMinutes, own) : confirmedMinutes
  return session.topics.flatMap(({ topicId, minutes: planned }) => {
    const topic = topics.get(topicId)
    return topic ? [{ topic, sec: scaledSec(planned, session.minutes, minutes) }] : []
  })
}

/**
 * What a word changes: the channel grows by its seconds, and the ledger gets the increase of the topic's credit alone. The
 * channel itself isn't capped: should the topic be worth more one day, the evenings stand in it. The ids of the entries are made of what they stand for, so a repeated slice can't double.
 * @param known the person's progress by topic
 */
export function creditOfWord(word: Word, known: ReadonlyMap<string, ProgressRecord>): Credited {
  const { id, channel, personId, season, at, day } = word
  const out: Credited = { progress: [], entries: [], sec: 0 }
  word.secs.forEach(({ topic, sec }, i) => {
    if (sec <= 0) return
    const before = known.get(topic._id) ?? noProgress(season._id, personId, topic._id)
    const channelSec = before.channels[channel] + sec
    const { progress, increaseSec } = raise(before, channel, channelSec, topic.nominalSec)
    out.progress.push(progress)
    out.sec += increaseSec
    if (increaseSec === 0) return
    out.entries.push({
      _id: `${id}-${personId}-${i}`,
      v: 1,
      seasonId: season._id,
      personId,
      topicId: topic._id,
      category: topic.category,
      channel,
      class: 'confirmed',
      sec: increaseSec,
      evidence: `${channel}:${id}`,
      ruleVersion: season.ruleVersion,
      at,
      day,
    })
  })
  return out
}

/** Documents a transaction may write in a slice; the service gives it 30 s. */
const WRITES = 120
const PEOPLE = 30

/**
 * People a slice confirms: each has an attendance, hours, and of each topic progress and a ledger line.
 * @example sliceSize(1) // 30
 */
export const sliceSize = (topics: number): number => Math.min(PEOPLE, Math.floor(WRITES / (2 + 2 * topics)))
