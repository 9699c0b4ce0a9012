import { dayOf } from '@domain/day'
import { isStudyDay } from '@domain/study-days'
import type { SeasonRecord, StudyDayRecord } from '@records/index'
import { type Outcome, ok, refuse } from '../../../shared/outcome'

/** How far back a tap counts that was made without a network (DESIGN §4). */
const BACK_MS = 72 * 60 * 60 * 1_000

interface Tap {
  /** As the phone tells it. */
  day: string
  at: string
}

export interface Claim {
  day: string
  tappedAt: Date
}

/**
 * Which day a tap is for. Its moment is the phone's word and is taken while it can be true: it lies in the past, on the day
 * it names. Where it can't be, the server's own day decides.
 * @example claimOf({ day: '2026-12-15', at: '2026-12-15T19:30:00+08:00' }, season, new Date('2026-12-16T02:00:00Z'))
 * // { ok: true, data: { day: '2026-12-15', … } }
 */
export function claimOf(
  { day, at }: Tap,
  season: SeasonRecord,
  now: Date,
): Outcome<Claim, 'NotAStudyDay' | 'TooLongAgo'> {
  const tappedAt = new Date(at)
  const agoMs = now.getTime() - tappedAt.getTime()
  if (agoMs > BACK_MS) return refuse('TooLongAgo', 'more than 72 hours ago', 'at')
  const believed = agoMs >= 0 && dayOf(tappedAt) === day
  const claim = believed ? { day, tappedAt } : { day: dayOf(now), tappedAt: now }
  return isStudyDay(season, claim.day)
    ? ok(claim)
    : refuse('NotAStudyDay', `${claim.day} is no study day`, 'day')
}

const earlier = (a: Date, b: Date): Date => (a < b ? a : b)

/** A day's record that nothing has happened to. */
export const blankDay = (seasonId: string, personId: string, day: string): StudyDayRecord => ({
  _id: `${seasonId}:${personId}:${day}`,
  v: 1,
  seasonId,
  personId,
  day,
  claim: null,
  madeUpAt: null,
  proven: null,
})

/**
 * A day's record with one more tap: the earliest is kept, so that it doesn't matter which came in first.
 * @example claimed(blankDay('s', 'p', '2026-12-15'), tappedAt, now).claim // { tappedAt, heardAt: now }
 */
export const claimed = (record: StudyDayRecord, tappedAt: Date, now: Date): StudyDayRecord => ({
  ...record,
  claim: {
    tappedAt: earlier(record.claim?.tappedAt ?? tappedAt, tappedAt),
    heardAt: earlier(record.claim?.heardAt ?? now, now),
  },
})
