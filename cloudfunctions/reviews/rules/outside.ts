import type { LedgerRecord, OutsideRecord, ProgressRecord, SeasonRecord, TopicRecord } from '@records/index'
import { noProgress, raise } from '../../shared/ledger/credit'

export interface Accepted {
  topic: TopicRecord
  progress: ProgressRecord
  entry: LedgerRecord
}

/**
 * What an acceptance writes: a topic of its own, credited once by the reviewer's word. It counts for the day it was done on.
 * @example accepted(outside, 30, season, now).entry.sec // 1_800
 */
export function accepted(outside: OutsideRecord, minutes: number, season: SeasonRecord, at: Date): Accepted {
  const { _id, topicId, what, category, personId, on } = outside
  const nominalSec = minutes * 60
  const empty = noProgress(season._id, personId, topicId)
  const { progress, increaseSec } = raise(empty, 'online', nominalSec, nominalSec)
  return {
    topic: { _id: topicId, v: 1, title: what, category, nominalSec },
    progress,
    entry: {
      _id: topicId,
      v: 1,
      seasonId: season._id,
      personId,
      topicId,
      category,
      channel: 'online',
      class: 'confirmed',
      sec: increaseSec,
      evidence: `outside:${_id}`,
      ruleVersion: season.ruleVersion,
      at,
      day: on,
    },
  }
}

type Handed = Pick<OutsideRecord, '_id' | 'personId' | 'on' | 'category' | 'state' | 'creditedSec'>

/**
 * What else one person handed in for the same day and category: perhaps the same study once more.
 * @example othersOf(one, [one, another of that day, accepted with 45 minutes]) // { count: 1, creditedSec: 2700 }
 */
export function othersOf(one: Handed, handed: readonly Handed[]): { count: number; creditedSec: number } {
  const others = handed.filter(
    ({ _id, personId, on, category, state }) =>
      _id !== one._id &&
      personId === one.personId &&
      on === one.on &&
      category === one.category &&
      state !== 'refused',
  )
  return { count: others.length, creditedSec: others.reduce((sum, { creditedSec }) => sum + creditedSec, 0) }
}
