import type { DutyView } from '@contract/study'

const deskRoles = ['instructor', 'secretary', 'reviewer', 'organiser', 'countyViewer'] as const
export type DeskRole = (typeof deskRoles)[number]

/** A role home that somebody can open: of one node, or for the town's roles of the whole town. */
export interface Desk {
  role: DeskRole
  nodeId: string
  name: string
}

/** Of the town there is one desk a role, however many trees the duty covers. */
const wholeTown = (role: DeskRole): boolean => role !== 'instructor' && role !== 'secretary'

/**
 * The desks that come with somebody's duties, those nearest to people first.
 * @example desksOf([{ role: 'instructor', at: ['东莞小组'], nodes: [{ id: 'n-b01-s1', name: '东莞小组' }] }])
 * // [{ role: 'instructor', nodeId: 'n-b01-s1', name: '东莞小组' }]
 */
export const desksOf = (duties: readonly DutyView[]): Desk[] =>
  deskRoles.flatMap((role) => {
    const nodes = duties.filter((duty) => duty.role === role).flatMap((duty) => duty.nodes)
    const desks = nodes.map(({ id, name }) => ({ role, nodeId: id, name }))
    return wholeTown(role) ? desks.slice(0, 1) : desks
  })

/** @example deskKey({ role: 'instructor', nodeId: 'n-b01-s1', name: '东莞小组' }) // 'instructor:n-b01-s1' */
export const deskKey = ({ role, nodeId }: Desk): string => `${role}:${nodeId}`

/**
 * Whether a key names this desk; for the town's roles any of its nodes does.
 * @example isDesk('organiser:root', { role: 'organiser', nodeId: 'n-committee', name: '樟树坳镇党委' }) // true
 */
export const isDesk = (key: string, desk: Desk): boolean =>
  wholeTown(desk.role) ? key.split(':')[0] === desk.role : key === deskKey(desk)

/** Where a desk is. */
export const deskUrl = ({ role, nodeId }: Desk): string => {
  if (role === 'instructor') return `/packages/instructor/index?groupId=${nodeId}`
  if (role === 'secretary') return `/packages/secretary/index?branchId=${nodeId}`
  if (role === 'reviewer') return '/packages/reviews/index'
  return '/packages/organiser/index'
}

/** From where one sees the whole town, and not a group, a branch or single items. */
export const isTownDesk = ({ role }: Desk): boolean => role === 'organiser' || role === 'countyViewer'
