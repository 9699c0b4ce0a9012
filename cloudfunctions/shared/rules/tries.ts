import type { AccountRecord } from '@records/index'

/** So often an account may match nobody before it has to wait. */
export const MOST_TRIES = 5
const WITHIN_MS = 24 * 60 * 60 * 1_000

type Tries = Pick<AccountRecord, 'tries' | 'triesFrom'>

const counts = ({ triesFrom }: Tries, now: Date): boolean =>
  triesFrom !== null && now.getTime() - triesFrom.getTime() < WITHIN_MS

/**
 * How many wrong tries an account has left: five in the 24 hours after the first of them.
 * @example triesLeft({ tries: 2, triesFrom: an hour ago }, now) // 3
 */
export const triesLeft = (account: Tries, now: Date): number =>
  counts(account, now) ? Math.max(0, MOST_TRIES - account.tries) : MOST_TRIES

/**
 * An account after one more try that matched nobody.
 * @example oneTryMore({ tries: 5, triesFrom: two days ago }, now) // { tries: 1, triesFrom: now }
 */
export const oneTryMore = <A extends Tries>(account: A, now: Date): A =>
  counts(account, now) ? { ...account, tries: account.tries + 1 } : { ...account, tries: 1, triesFrom: now }
