import { dayOf } from '@domain/day'
import type { LedgerRecord, StudyDayRecord, TaskWorkRecord } from '@records/index'

/** What a check-in takes on its day (DESIGN §4). */
export const NEEDED_SEC = 600

export type Credited = Pick<LedgerRecord, 'day' | 'sec' | 'at'> & Partial<Pick<LedgerRecord, 'class'>>
/** A reflection handed in for a day. */
export type Handed = NonNullable<TaskWorkRecord['handed']>[number]

/** What the server knows of somebody's days beside their taps. */
export interface Seen {
  ledger: readonly Credited[]
  handed: readonly Handed[]
}

/**
 * What was learned for a day; a rule that was changed is no learning.
 * @example creditedOn([{ day: '2026-12-15', sec: 60, at }], '2026-12-15') // 60
 */
export const creditedOn = (ledger: readonly Credited[], day: string): number =>
  ledger.reduce((sum, entry) => (entry.day === day && entry.class !== 'adjusted' ? sum + entry.sec : sum), 0)

/**
 * Whether a day was earned: ten minutes credited for it, or a reflection handed in on it.
 * @example isEarned({ ledger: [], handed: [{ day: '2026-12-15', heardAt: evening }] }, '2026-12-15') // true
 */
export const isEarned = ({ ledger, handed }: Seen, day: string): boolean =>
  creditedOn(ledger, day) >= NEEDED_SEC || handed.some((one) => one.day === day)

/**
 * What a claimed day is by what the server saw. `lit`: heard of on the day itself, and by then earned on it; `late` 补传:
 * earned as well, but the tap or some of what earned it came in after the day. Null: nothing bears it out (yet).
 *
 * It follows from what came in when, and not from what came in first: in whatever order a phone hands in its tap, what it
 * played and what was written on it, the day ends the same.
 * @example proofOf({ day: '2026-12-15', claim: { heardAt: evening, … }, … }, { ledger: [{ day: '2026-12-15', sec: 600, at: evening }], handed: [] }) // 'lit'
 */
export function proofOf(
  { day, claim, proven }: Pick<StudyDayRecord, 'day' | 'claim' | 'proven'>,
  { ledger, handed }: Seen,
): StudyDayRecord['proven'] {
  if (proven) return proven
  if (!claim || !isEarned({ ledger, handed }, day)) return null
  const inTime = {
    ledger: ledger.filter(({ at }) => dayOf(at) === day),
    handed: handed.filter(({ heardAt }) => dayOf(heardAt) === day),
  }
  return dayOf(claim.heardAt) === day && isEarned(inTime, day) ? 'lit' : 'late'
}

/** Claimed, and not borne out when last looked at: seconds that come in later may still do it. */
export const isOpenClaim = ({ claim, proven }: Pick<StudyDayRecord, 'claim' | 'proven'>): boolean =>
  claim !== null && proven === null
