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
