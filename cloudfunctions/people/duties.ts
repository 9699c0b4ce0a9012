import type { Role } from '@contract/core'
import type { DutyRecord } from '@records/index'
import type { Actor } from '../shared/actor'
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

/** Whose hand stands in the history of a duty that was given or taken, and when. */
export const changedBy = (actor: Actor, as: readonly Role[], now: Date) =>
  ({
    at: now,
    byId: actor.person!._id,
    byRole: as.includes('organiser') ? 'organiser' : 'secretary',
  }) as const
