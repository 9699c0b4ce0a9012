import type { Role } from '@contract/core'
import type { GivenRole } from '@contract/people'
import { PARTY_ROOT, TERRITORY_ROOT } from '@domain/territory'
import type { DutyRecord, NodeRecord } from '@records/index'

/** Where each duty can be held. */
const kinds: Record<GivenRole, readonly NodeRecord['kind'][]> = {
  instructor: ['studyGroup'],
  secretary: ['branch'],
  organiser: ['town'],
  countyViewer: ['town'],
  representative: ['team', 'neighbourhood'],
  helper: ['village', 'area', 'team', 'neighbourhood'],
  reviewer: ['town'],
}

/**
 * Whether a duty can be held at a node.
 * @example isAt('instructor', study group) // true
 */
export const isAt = (role: GivenRole, node: NodeRecord): boolean => kinds[role].includes(node.kind)

/**
 * The nodes a duty covers when it is given at one: a 支书 answers for the village too, an organiser for both trees.
 * @example coveredBy('secretary', branch of n-v01) // ['n-b01', 'n-v01']
 */
export function coveredBy(role: GivenRole, node: NodeRecord): string[] {
  if (role === 'organiser') return [TERRITORY_ROOT, PARTY_ROOT]
  if (role === 'secretary' && node.villageId !== undefined) return [node._id, node.villageId]
  return [node._id]
}

/**
 * Whether a giver may give or take this duty here: an organiser every one, a secretary that of an instructor below
 * their own branch.
 * @param as the duties by which the giver reached the person
 */
export const mayGive = (
  as: readonly Role[],
  duties: readonly DutyRecord[],
  role: GivenRole,
  node: NodeRecord,
): boolean =>
  as.includes('organiser') ||
  (role === 'instructor' &&
    as.includes('secretary') &&
    duties.some((duty) => duty.role === 'secretary' && duty.nodeIds.some((id) => node.path.includes(id))))

/**
 * Duties with one more, or null when it was there already.
 * @example withDuty([], 'reviewer', ['root']) // [{ role: 'reviewer', nodeIds: ['root'] }]
 */
export function withDuty(
  duties: readonly DutyRecord[],
  role: Role,
  nodeIds: readonly string[],
): DutyRecord[] | null {
  const before = duties.find((duty) => duty.role === role)
  if (!before) return [...duties, { role, nodeIds: [...nodeIds] }]
  if (nodeIds.every((id) => before.nodeIds.includes(id))) return null
  const more = { role, nodeIds: [...new Set([...before.nodeIds, ...nodeIds])] }
  return duties.map((duty) => (duty === before ? more : duty))
}

/**
 * Duties without one, or null when it wasn't there.
 * @example withoutDuty([{ role: 'instructor', nodeIds: ['s1', 's2'] }], 'instructor', ['s1']) // [{ …, nodeIds: ['s2'] }]
 */
export function withoutDuty(
  duties: readonly DutyRecord[],
  role: Role,
  nodeIds: readonly string[],
): DutyRecord[] | null {
  const held = (duty: DutyRecord) => duty.role === role && duty.nodeIds.some((id) => nodeIds.includes(id))
  if (!duties.some(held)) return null
  return duties
    .map((duty) =>
      held(duty) ? { ...duty, nodeIds: duty.nodeIds.filter((id) => !nodeIds.includes(id)) } : duty,
    )
    .filter((duty) => duty.nodeIds.length > 0)
}
