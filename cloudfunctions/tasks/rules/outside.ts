import type { ErrorOf } from '@contract/core'
import type { OutsideLine, ReviewItem, tasks } from '@contract/tasks'
import { instantOf } from '@domain/day'
import type {
  LedgerRecord,
  OutsideRecord,
  PhotoRecord,
  ProgressRecord,
  SeasonRecord,
  TopicRecord,
} from '@records/index'
import { noProgress, raise } from '../../shared/ledger/credit'
import { type Outcome, ok, refuse } from '../../shared/outcome'

/** What one person may hand in on a day. */
export const A_DAY = 5

/** The season that a day of study belongs to, or why it can't be handed in. */
export function seasonOf(
  season: SeasonRecord | null,
  on: string,
  today: string,
): Outcome<SeasonRecord, Extract<ErrorOf<typeof tasks.handInOutside>, 'NoSeason' | 'WrongDay'>> {
  if (!season || today < season.opensOn || today > season.closesOn)
    return refuse('NoSeason', 'no open season')
  if (on < season.opensOn || on > today) return refuse('WrongDay', 'before the season or ahead', 'on')
  return ok(season)
}

/** As its owner sees it. */
export const outsideLine = ({ _id, on, what, category, minutes, ...rest }: OutsideRecord): OutsideLine => ({
  id: _id,
  on,
  what,
  category,
  minutes,
  state: rest.state,
  creditedSec: rest.creditedSec,
  reason: rest.reason,
  at: instantOf(rest.at),
})

/** WeChat pushes its verdict within half an hour; after that a person looks, verdict or none. */
const LOOKED_AT_AFTER_MS = 45 * 60_000

/**
 * Whether a reviewer sees a photo: never one that WeChat refused, one without a verdict only when none is to come.
 * @example maySeePhoto(null, at, a minute later) // false
 */
export const maySeePhoto = (verdict: PhotoRecord['state'] | null, at: Date, now: Date): boolean =>
  verdict === null ? now.getTime() - at.getTime() > LOOKED_AT_AFTER_MS : verdict !== 'refused'

/** Without who it is. */
export const outsideItem = (outside: OutsideRecord, photoUrl: string | null): ReviewItem => ({
  id: `o-${outside._id}`,
  kind: 'outside',
  at: instantOf(outside.at),
  text: outside.what,
  photoUrl,
  outside: { on: outside.on, category: outside.category, minutes: outside.minutes },
})

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
