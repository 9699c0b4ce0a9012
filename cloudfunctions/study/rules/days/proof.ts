import { dayOf } from '@domain/day'
import type { LedgerRecord, StudyDayRecord } from '@records/index'

/** What a check-in takes on its day (DESIGN §4). */
export const NEEDED_SEC = 600

export type Credited = Pick<LedgerRecord, 'day' | 'sec' | 'at'> & Partial<Pick<LedgerRecord, 'class'>>

/**
 * What was learned for a day; a rule that was changed is no learning.
 * @example creditedOn([{ day: '2026-12-15', sec: 60, at }], '2026-12-15') // 60
 */
export const creditedOn = (ledger: readonly Credited[], day: string): number =>
  ledger.reduce((sum, entry) => (entry.day === day && entry.class !== 'adjusted' ? sum + entry.sec : sum), 0)

/**
 * What a claimed day is by the ledger. `lit`: heard of on the day itself, ten minutes posted on it; `late` 补传: as many
 * seconds count for that day, but the tap or some of them came in after it. Null: the ledger doesn't bear it out (yet).
 *
 * It follows from what came in when, and not from what came in first: in whatever order a phone hands in its tap and
 * what it played, the day ends the same.
 * @example proofOf({ day: '2026-12-15', claim: { heardAt: evening, … }, … }, [{ day: '2026-12-15', sec: 600, at: evening }]) // 'lit'
 */
export function proofOf(
  { day, claim, proven }: Pick<StudyDayRecord, 'day' | 'claim' | 'proven'>,
  ledger: readonly Credited[],
): StudyDayRecord['proven'] {
  if (proven) return proven
  if (!claim || creditedOn(ledger, day) < NEEDED_SEC) return null
  const inTime = ledger.filter(({ at }) => dayOf(at) === day)
  return dayOf(claim.heardAt) === day && creditedOn(inTime, day) >= NEEDED_SEC ? 'lit' : 'late'
}

/** Claimed, and not borne out when last looked at: seconds that come in later may still do it. */
export const isOpenClaim = ({ claim, proven }: Pick<StudyDayRecord, 'claim' | 'proven'>): boolean =>
  claim !== null && proven === null
