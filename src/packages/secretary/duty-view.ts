import type { Role } from '@contract/core'
import type { GivenRole } from '@contract/people'
import type { MemberView } from '@contract/roster'
import { roleNames } from '@domain/record-words'
import { TERRITORY_ROOT } from '@domain/territory'

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

interface DutyLine {
  role: Role
  nodeId: string
  title: string
  note: string
}

/** A secretary's duty covers the branch and its village, `X村党支部` and `X村`: the branch says both. */
const saidByBranch = (role: Role, { name }: Place, nodes: readonly Place[]): boolean =>
  role === 'secretary' && nodes.some((other) => other.name !== name && other.name.startsWith(name))

/** Each duty once a place; one of the town once, however many trees it covers. */
export const dutyLines = (duties: MemberView['duties']): DutyLine[] =>
  duties.flatMap(({ role, nodes }) => {
    const title = roleNames[role]
    if (ofTheTown.includes(role as GivenRole)) return { role, nodeId: TERRITORY_ROOT, title, note: '全镇' }
    return nodes
      .filter((node) => !saidByBranch(role, node, nodes))
      .map(({ id, name }) => ({ role, nodeId: id, title, note: name }))
  })
