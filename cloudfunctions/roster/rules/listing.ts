import type { MemberRow, StudyGroupRow } from '@contract/roster'
import type { LoadRecord, NodeRecord, PersonRecord } from '@records/index'
import { residenceOf } from '../../shared/regions'

/** How many members a group takes that was made before groups had a capacity. */
const CAPACITY = 40

/**
 * A branch's groups by name, with how full they are and who instructs them.
 * @example groupRows([s1], [{ _id: 's1', members: 12 }], [])[0]?.members // 12
 */
export function groupRows(
  groups: readonly NodeRecord[],
  loads: readonly LoadRecord[],
  instructors: readonly PersonRecord[],
): StudyGroupRow[] {
  const members = new Map(loads.map((load) => [load._id, load.members]))
  const instructs = ({ duties }: PersonRecord, groupId: string) =>
    duties.some(({ role, nodeIds }) => role === 'instructor' && nodeIds.includes(groupId))
  return [...groups]
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
    .map(({ _id, name, region, capacity }) => ({
      id: _id,
      name,
      region: region ? residenceOf(region) : null,
      members: members.get(_id) ?? 0,
      capacity: capacity ?? CAPACITY,
      instructors: instructors
        .filter((person) => instructs(person, _id))
        .map((person) => ({ personId: person._id, name: person.name })),
    }))
}

/** @example memberRow(person, groupNames).group // '青石桥村东莞学习小组' */
export const memberRow = (
  { _id, name, member, openid }: PersonRecord,
  groups: ReadonlyMap<string, string>,
): MemberRow => ({
  personId: _id,
  name,
  cohort: member!.cohort,
  mobile: member!.mobile,
  group: groups.get(member!.groupId ?? '') ?? null,
  residence: member!.residence ? residenceOf(member!.residence) : null,
  bound: openid !== undefined,
})

/**
 * A place in the list as a phone hands it back.
 * @example placeOf(cursorOf({ name: '谭秀英', id: 'p0001' })) // the same place
 */
export const cursorOf = (place: { name: string; id: string }): string =>
  Buffer.from(JSON.stringify([place.name, place.id])).toString('base64url')

/** Null for what never was a cursor: the list begins again. */
export function placeOf(cursor: string | null): { name: string; id: string } | null {
  if (cursor === null) return null
  try {
    const [name, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    return typeof name === 'string' && typeof id === 'string' ? { name, id } : null
  } catch {
    return null
  }
}
