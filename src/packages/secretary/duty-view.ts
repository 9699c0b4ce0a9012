import type { GivenRole } from '@contract/people'
import { roleNames } from '@domain/record-words'
import { PARTY_ROOT, TERRITORY_ROOT } from '@domain/territory'

interface Place {
  id: string
  name: string
}

/** Duties of the whole town are given at its root. */
const ofTheTown: GivenRole[] = ['organiser', 'countyViewer', 'reviewer']

/** What can be given here: a secretary gives instructors, an organiser whatever has its place in the party tree. */
export const givenRoles = (gives: 'instructor' | 'all'): { id: GivenRole; name: string }[] => {
  const roles: GivenRole[] =
    gives === 'all' ? ['instructor', 'secretary', 'organiser', 'countyViewer', 'reviewer'] : ['instructor']
  return roles.map((id) => ({ id, name: roleNames[id] }))
}

/** Where a duty can be given: the branch's groups, the branch, or the town. */
export const dutyPlaces = (role: GivenRole, branch: Place, groups: readonly Place[]): Place[] => {
  if (role === 'instructor') return groups.map(({ id, name }) => ({ id, name }))
  if (role === 'secretary') return [branch]
  return ofTheTown.includes(role) ? [{ id: TERRITORY_ROOT, name: '全镇' }] : []
}

/** A duty covers the town once, however many trees it stands in. */
export const isShadow = (role: string, nodeId: string): boolean =>
  role === 'organiser' && nodeId === PARTY_ROOT
