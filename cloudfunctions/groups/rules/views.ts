import type { PlanBranch, PlanLine, PlanView } from '@contract/groups'
import type { StudyGroupRow } from '@contract/roster'
import { instantOf } from '@domain/day'
import type { NodeRecord, PersonRecord, PlanLineRecord, PlanRecord } from '@records/index'
import { residenceOf } from '../../shared/regions'

/** A plan with all of its branches. */
export function planView(plan: PlanRecord, branches: PlanBranch[]): PlanView {
  const { _id: id, at, state, acrossBranches, done, total, counts, skipped } = plan
  return { id, at: instantOf(at), state, acrossBranches, done, total, counts, skipped, branches }
}

/** Who can't be placed, who moves, who gets a group, who stays. */
const rank = ({ from, to }: Pick<PlanLineRecord, 'from' | 'to'>): number =>
  to === null ? 0 : from === to ? 3 : from === null ? 2 : 1

/**
 * A branch's lines with the names of people and groups; what asks for a look stands first.
 * @example lineViews(lines, persons, nodes)[0] // somebody without a place, if there is one
 */
export function lineViews(
  lines: readonly PlanLineRecord[],
  persons: readonly PersonRecord[],
  groups: readonly NodeRecord[],
): PlanLine[] {
  const people = new Map(persons.map((person) => [person._id, person]))
  const names = new Map(groups.map(({ _id, name }) => [_id, name]))
  const named = (id: string | null) => (id === null ? null : { id, name: names.get(id) ?? '' })
  return [...lines]
    .sort((a, b) => rank(a) - rank(b) || (a.personId < b.personId ? -1 : 1))
    .map(({ personId, from, to, nearness, pinned, byHand }) => {
      const { name = null, member } = people.get(personId) ?? {}
      const residence = member?.residence === undefined ? null : residenceOf(member.residence)
      return { personId, name, residence, from: named(from), to: named(to), nearness, pinned, byHand }
    })
}

/**
 * The instructors of each group.
 * @example instructorsOf(['n-b01-s1'], persons).get('n-b01-s1') // [石春梅's record]
 */
export function instructorsOf(
  groupIds: readonly string[],
  persons: readonly PersonRecord[],
): Map<string, PersonRecord[]> {
  const found = new Map(groupIds.map((id): [string, PersonRecord[]] => [id, []]))
  for (const person of [...persons].sort((a, b) => (a._id < b._id ? -1 : 1)))
    for (const { role, nodeIds } of person.duties)
      if (role === 'instructor') for (const id of new Set(nodeIds)) found.get(id)?.push(person)
  return found
}

/** A study group with its load and its instructors. */
export const groupRow = (
  { _id, name, region, capacity }: NodeRecord,
  members: number,
  instructors: readonly PersonRecord[],
): StudyGroupRow => ({
  id: _id,
  name,
  region: region === undefined ? null : residenceOf(region),
  members,
  capacity: capacity ?? 0,
  instructors: instructors.map(({ _id: personId, name: called }) => ({ personId, name: called })),
})
