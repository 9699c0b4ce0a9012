import type { NodeRecord, PersonRecord } from '@records/index'
import type { GroupsRepo } from '../repo'
import type { Room, Seeker } from '../rules/classes'
import { instructorsOf } from '../rules/views'

/** A mobile member as rules see them. */
export const seekerOf = ({ _id, member }: Pick<PersonRecord, '_id' | 'member'>): Seeker => ({
  id: _id,
  branchId: member?.branchId ?? '',
  villageId: member?.villageId ?? '',
  residence: member?.residence ?? null,
  groupId: member?.groupId ?? null,
  pinned: member?.pinned ?? false,
})

/** Groups as rules see them. */
export async function roomsOf(nodes: NodeRecord[], repo: GroupsRepo): Promise<Room[]> {
  const ids = nodes.map(({ _id }) => _id)
  const [loads, guides] = await Promise.all([repo.loads(ids), repo.withDutyAt(ids)])
  const instructors = instructorsOf(ids, guides)
  return nodes.map(({ _id, name, parentId, region = null, capacity = 0 }) => {
    const own = instructors.get(_id) ?? []
    return {
      id: _id,
      name,
      branchId: parentId ?? '',
      region,
      capacity,
      load: loads.get(_id) ?? 0,
      instructed: own.length > 0,
      villages: [...new Set(own.flatMap(({ member }) => member?.villageId ?? []))],
    }
  })
}
