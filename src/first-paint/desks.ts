import type { DutyView } from '@contract/study'

const deskRoles = [
  'representative',
  'helper',
  'instructor',
  'secretary',
  'reviewer',
  'organiser',
  'countyViewer',
] as const
export type DeskRole = (typeof deskRoles)[number]

/** A role home that somebody can open: of one node, or for the town's roles of the whole town. */
export interface Desk {
  role: DeskRole
  nodeId: string
  name: string
}

/** Of the town, and for wishes, there is one desk a role, however many nodes the duty covers. */
const isOne = (role: DeskRole): boolean => role !== 'instructor' && role !== 'secretary'

/** Both work on wishes: whoever is both has one desk for it. */
const forWishes = (role: DeskRole): boolean => role === 'representative' || role === 'helper'

/**
 * The desks that come with somebody's duties, those nearest to people first.
 * @example desksOf([{ role: 'instructor', at: ['东莞小组'], nodes: [{ id: 'n-b01-s1', name: '东莞小组' }] }])
 * // [{ role: 'instructor', nodeId: 'n-b01-s1', name: '东莞小组' }]
 */
export const desksOf = (duties: readonly DutyView[]): Desk[] => {
  const all = deskRoles.flatMap((role) => {
    const nodes = duties.filter((duty) => duty.role === role).flatMap((duty) => duty.nodes)
    const desks = nodes.map(({ id, name }) => ({ role, nodeId: id, name }))
    return isOne(role) ? desks.slice(0, 1) : desks
  })
  const wishes = all.find(isWishDesk)
  return all.filter((desk) => !isWishDesk(desk) || desk === wishes)
}

/** @example deskKey({ role: 'instructor', nodeId: 'n-b01-s1', name: '东莞小组' }) // 'instructor:n-b01-s1' */
export const deskKey = ({ role, nodeId }: Desk): string => `${role}:${nodeId}`

/**
 * Whether a key names this desk; where a role has but one any of its nodes does.
 * @example isDesk('organiser:root', { role: 'organiser', nodeId: 'n-committee', name: '樟树坳镇党委' }) // true
 */
export const isDesk = (key: string, desk: Desk): boolean => {
  const role = key.split(':')[0] as DeskRole
  if (isWishDesk(desk)) return forWishes(role)
  return isOne(desk.role) ? role === desk.role : key === deskKey(desk)
}

/** Where a desk is. */
export const deskUrl = ({ role, nodeId }: Desk): string => {
  if (role === 'instructor') return `/packages/instructor/index?groupId=${nodeId}`
  if (role === 'secretary') return `/packages/secretary/index?branchId=${nodeId}`
  if (forWishes(role)) return '/packages/wishdesk/index?home=1'
  if (role === 'reviewer') return '/packages/reviews/index'
  return '/packages/organiser/index'
}

/** From where one sees the whole town, and not a group, a branch or single items. */
export const isTownDesk = ({ role }: Desk): boolean => role === 'organiser' || role === 'countyViewer'

/** Where wishes wait for whoever has no other desk near people. */
export const isWishDesk = ({ role }: Pick<Desk, 'role'>): boolean => forWishes(role)
