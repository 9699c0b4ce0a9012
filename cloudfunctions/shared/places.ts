import type { LoadRecord, PersonRecord, RosterRecord } from '@records/index'
import type { Documents } from './documents'
import { leaveStudy } from './outbox/leave'

/** A person before and after something changed about their place; `before` is null for somebody new. */
export interface PlaceChange {
  before: PersonRecord | null
  after: PersonRecord
}

const groupOf = (person: PersonRecord | null): string | null => person?.member?.groupId ?? null

/**
 * How the groups' loads move.
 * @example one person from s1 to s2, one new in s2 → Map { s1 → -1, s2 → 2 }
 */
export function loadDeltas(changes: readonly PlaceChange[]): Map<string, number> {
  const deltas = new Map<string, number>()
  const add = (id: string | null, by: number) => id !== null && deltas.set(id, (deltas.get(id) ?? 0) + by)
  for (const { before, after } of changes) {
    add(groupOf(before), -1)
    add(groupOf(after), 1)
  }
  for (const [id, by] of deltas) if (by === 0) deltas.delete(id)
  return deltas
}

/**
 * Whether tallies count somebody otherwise than before: where they belong, what they are called in, whether they are bound.
 * @example countsAnew({ before, after: { ...before, name: '谭秀英' } }) // false
 */
export function countsAnew({ before, after }: PlaceChange): boolean {
  const counted = ({ member, openid }: PersonRecord) =>
    member && [
      ...[member.branchId, member.villageId, member.groupId, member.cohort, member.mobile],
      openid !== undefined,
    ]
  return JSON.stringify(before ? counted(before) : undefined) !== JSON.stringify(counted(after))
}

export const loadOf = async (documents: Documents, groupId: string): Promise<number> =>
  (await documents.get<LoadRecord>('loads', groupId))?.members ?? 0

/**
 * The one way in which anybody's place changes: persons and the loads of the groups they leave and join, in the caller's
 * transaction. Two who take the last place of a group write the same load, so one of them runs again and finds it taken.
 * A person whose copy is stale would be overwritten: read them in this transaction. Whom tallies count otherwise now is left to
 * be counted.
 */
export async function writePlaces(
  documents: Documents,
  changes: readonly PlaceChange[],
  now: Date,
): Promise<void> {
  for (const change of changes) {
    await documents.put<PersonRecord>('persons', change.after)
    if (countsAnew(change)) await leaveStudy(documents, change.after._id, `place-${now.getTime()}`, now)
  }
  for (const [_id, by] of loadDeltas(changes)) {
    const members = (await loadOf(documents, _id)) + by
    await documents.put<LoadRecord>('loads', { _id, v: 1, members })
  }
}

export const ROSTER = 'roster'

/** The roster's anchor; a town that never had one begins at version 0. */
export const rosterOf = async (documents: Documents): Promise<RosterRecord> =>
  (await documents.get<RosterRecord>('roster', ROSTER)) ?? { _id: ROSTER, v: 1, version: 0, running: null }

/** Says that names, branches, cohorts, phones or membership changed: rows checked before that are checked again. */
export async function rosterMoved(documents: Documents): Promise<number> {
  const roster = await rosterOf(documents)
  await documents.put<RosterRecord>('roster', { ...roster, version: roster.version + 1 })
  return roster.version + 1
}
