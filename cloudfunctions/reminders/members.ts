import type { Role } from '@contract/core'
import type { DutyRecord, NodeRecord, PersonRecord } from '@records/index'
import { isTheirs } from '../shared/cover'
import type { RemindersRepo } from './repo'

/** Of a study group or a branch, those whom the caller answers for; null for any other place. */
export async function membersOf(
  node: NodeRecord,
  caller: readonly DutyRecord[],
  as: readonly Role[],
  repo: RemindersRepo,
): Promise<PersonRecord[] | null> {
  if (node.kind !== 'studyGroup' && node.kind !== 'branch') return null
  const field = node.kind === 'studyGroup' ? 'groupId' : 'branchId'
  const inside = await repo.membersOf(field, [node._id])
  return inside.filter((person) => isTheirs(caller, as, node, person))
}
