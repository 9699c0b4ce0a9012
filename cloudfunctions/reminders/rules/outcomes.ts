import type { Outcome, ReturnReason } from '@contract/messages'
import type { DeliveryRecord } from '@records/index'

/** What came of asking WeChat to send. */
export type Sent =
  | { state: 'sent' }
  | { state: 'refused'; code: number }
  | { state: 'returned'; code: number; reason: ReturnReason }
  | { state: 'unknown'; code: number | null }

/** WeChat's numbers by which it surely has not sent (PLATFORM §1); the last is the gateway's. */
const returned: Record<number, ReturnReason> = {
  40003: 'account',
  40037: 'template',
  41030: 'page',
  47003: 'words',
  45009: 'busy',
  [-604101]: 'permission',
}
const NO_GRANT = 43101

/**
 * What an answer of WeChat means for a delivery; whatever isn't known for a refusal may have been sent.
 * @param code null when the answer was lost
 * @example sentBy(47003) // { state: 'returned', code: 47003, reason: 'words' }
 */
export function sentBy(code: number | null): Sent {
  if (code === 0) return { state: 'sent' }
  if (code === NO_GRANT) return { state: 'refused', code }
  const reason = code === null ? undefined : returned[code]
  return reason ? { state: 'returned', code: code!, reason } : { state: 'unknown', code }
}

const LONGEST_MIN = 6 * 60
const FIRST_MIN = 5

/**
 * How many minutes WeChat is left alone after it said 45009: twice as long each time in a row.
 * @example backOffMin(3) // 20
 */
export const backOffMin = (times: number): number => Math.min(LONGEST_MIN, FIRST_MIN * 2 ** (times - 1))

const outcomes: Record<DeliveryRecord['state'], Outcome> = {
  reserved: 'waiting',
  sending: 'waiting',
  sent: 'sent',
  refused: 'refused',
  returned: 'returned',
  unknown: 'unknown',
  noGrant: 'noGrant',
}

/**
 * Under which number of the board a delivery stands: whoever was contacted otherwise isn't missing any more.
 * @example outcomeOf({ state: 'noGrant', contacted: true }) // 'contacted'
 */
export const outcomeOf = ({
  state,
  contacted,
}: {
  state: DeliveryRecord['state']
  contacted: boolean
}): Outcome => (contacted && state !== 'sent' ? 'contacted' : outcomes[state])
