import type { Role } from '@contract/core'
import type { DutyRecord, MemberRecord, NodeRecord } from '@records/index'

/**
 * The duty `member` follows the roster: it stands on the branch, or is not there.
 * @example withMemberDuty([], 'n-b01') // [{ role: 'member', nodeIds: ['n-b01'] }]
 */
export const withMemberDuty = (duties: readonly DutyRecord[], branchId: string | null): DutyRecord[] => [
  ...(branchId === null ? [] : [{ role: 'member' as const, nodeIds: [branchId] }]),
  ...duties.filter(({ role }) => role !== 'member'),
]

/** Duties over a branch that end when somebody leaves it. */
const ending: readonly Role[] = ['instructor', 'secretary']

/**
 * The duties that somebody keeps who leaves a branch.
 * @param places the branch, its village and its groups
 */
export function dutiesAfterLeaving(duties: readonly DutyRecord[], places: ReadonlySet<string>): DutyRecord[] {
  const ends = ({ role, nodeIds }: DutyRecord) =>
    ending.includes(role) && nodeIds.some((id) => places.has(id))
  return duties
    .map((duty) => (ends(duty) ? { ...duty, nodeIds: duty.nodeIds.filter((id) => !places.has(id)) } : duty))
    .filter(({ nodeIds }) => nodeIds.length > 0)
}

/** A member's place without what only somebody away from home has. */
export const atHome = ({
  residence: _,
  residenceBy: __,
  pinned: ___,
  ...place
}: MemberRecord): MemberRecord => ({
  ...place,
  groupId: null,
  mobile: false,
})

/**
 * What belongs to a branch, as far as duties go: itself, its village, its groups.
 * @example placesOf('n-b01', nodes).has('n-b01-s1') // true
 */
export const placesOf = (branchId: string | undefined, nodes: readonly NodeRecord[]): Set<string> => {
  const inside = nodes.filter(({ path }) => branchId !== undefined && path.includes(branchId))
  return new Set(inside.flatMap(({ _id, villageId }) => (villageId ? [_id, villageId] : [_id])))
}
