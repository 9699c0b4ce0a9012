import type { NodeRecord, PersonRecord } from '@records/index'
import type { TasksRepo } from '../repo'

/** Everybody under a node, once; of a group one request, of anything else one by its branches. */
export async function membersUnder(node: NodeRecord, gatherings: readonly NodeRecord[], repo: TasksRepo) {
  const people: PersonRecord[] =
    node.kind === 'studyGroup'
      ? await repo.membersOf('groupId', [node._id])
      : await repo.membersOf('branchId', branchesOf(gatherings))
  return people
}

const branchesOf = (gatherings: readonly NodeRecord[]): string[] =>
  gatherings.filter(({ kind }) => kind === 'branch').map(({ _id }) => _id)
