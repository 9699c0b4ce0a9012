import type { Role } from '@contract/core'
import type { DutyRecord } from '@records/index'
import type { PeopleRepo } from './repo'

/** Duties with the names of the places they cover. */
export async function namedDuties(
  repo: PeopleRepo,
  duties: readonly DutyRecord[],
): Promise<{ role: Role; at: string[] }[]> {
  const nodes = await repo.nodes([...new Set(duties.flatMap(({ nodeIds }) => nodeIds))])
  const names = new Map(nodes.map(({ _id, name }) => [_id, name]))
  return duties.map(({ role, nodeIds }) => ({ role, at: nodeIds.flatMap((id) => names.get(id) ?? []) }))
}
