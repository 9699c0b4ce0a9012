import type { Role } from '@contract/core'
import { addDays } from '@domain/day'
import type { NodeRecord, PersonRecord, WishRecord } from '@records/index'

/** Nobody puts off what they are asked for any longer. */
const LONGEST_DAYS = 60

/** Duties by which somebody does things for a village. */
const DOING: readonly Role[] = ['secretary', 'organiser', 'helper', 'representative']

type Who = Pick<PersonRecord, 'openid' | 'duties' | 'member'>

/**
 * Whether a wish can be given to somebody: of the village, or on duty for it, and able to answer.
 * @param places the nodes of their duties
 */
export function mayHold(
  { openid, duties, member }: Who,
  { path, villageId }: Pick<WishRecord, 'path' | 'villageId'>,
  places: readonly NodeRecord[],
): boolean {
  if (openid === undefined) return false
  const near = places.filter((node) => path.includes(node._id) || node.path.includes(villageId))
  const onDuty = duties.some(
    ({ role, nodeIds }) => DOING.includes(role) && near.some(({ _id }) => nodeIds.includes(_id)),
  )
  return onDuty || member?.villageId === villageId
}

/**
 * Whether somebody has a wish in hand already.
 * @example hasInHand('p0002', wish assigned to p0002) // true
 */
export const hasInHand = (
  personId: string,
  { state, holderId }: Pick<WishRecord, 'state' | 'holderId'>,
): boolean => state === 'assigned' && holderId === personId

/**
 * By which duty somebody would do it; null for who has none that does things here.
 * @example dutyAt([{ role: 'helper', nodeIds: ['n-v01-a1'] }], ['n-v01-a1']) // 'helper'
 */
export const dutyAt = (duties: PersonRecord['duties'], nodeIds: readonly string[]): Role | null =>
  DOING.find((role) =>
    duties.some((duty) => duty.role === role && duty.nodeIds.some((id) => nodeIds.includes(id))),
  ) ?? null

/**
 * Whether a day can be promised: after today, later than what was promised before, within two months.
 * @example isFairDay('2026-12-30', { today: '2026-12-15', after: '2026-12-20' }) // true
 */
export const isFairDay = (day: string, { today, after }: { today: string; after: string | null }): boolean =>
  day > today && (after === null || day > after) && day <= addDays(today, LONGEST_DAYS)
