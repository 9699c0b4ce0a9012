import type { groups } from '@contract/groups'
import type { NodeRecord, PersonRecord } from '@records/index'
import type { Handler } from '../../shared/handler'
import { ok, refuse } from '../../shared/outcome'
import { isFinest, residenceOf } from '../../shared/regions'
import type { GroupsRepo } from '../repo'
import { followed, type OpenGroup } from '../rules/follow'

/**
 * Of two who want the last place, one writes the group's load; the other conflicts, runs again and finds it taken.
 */
export const setResidence: Handler<typeof groups.setResidence, GroupsRepo> = async (
  { code },
  { scope, repo, now },
) => {
  const before = scope.personId === null ? null : await repo.person(scope.personId)
  if (!before?.member?.mobile) return refuse('NotMobile', 'the caller is no mobile member')
  if (!before.consents?.residence?.given) return refuse('NoConsent', 'the residence may not be kept')
  const residence = residenceOf(code)
  if (!residence || !isFinest(code)) return refuse('NoSuchDivision', 'no district of GB/T 2260', 'code')
  const open = await openGroups(before.member, repo)
  const { groupId, pinned = false } = before.member
  const { to, nearness, nearerFull } = followed(code, open, groupId, pinned)
  const member = { ...before.member, residence: code, residenceBy: 'self' as const, groupId: to }
  await repo.place([{ before, after: { ...before, member } }], now)
  const moved = to !== groupId
  if (moved) {
    const history = { personId: before._id, kind: 'regrouped' as const, at: now, from: groupId, to }
    await repo.note(history)
  }
  const group = open.find(({ id }) => id === to)?.name ?? null
  return ok({ residence, group, moved, nearness, nearerFull })
}

/** The groups of somebody's branch, and their own wherever it is, with how many are in each. */
async function openGroups(
  { branchId, groupId }: NonNullable<PersonRecord['member']>,
  repo: GroupsRepo,
): Promise<OpenGroup[]> {
  const own = await repo.groupsUnder(branchId)
  const elsewhere = groupId !== null && !own.some(({ _id }) => _id === groupId)
  const nodes: NodeRecord[] = elsewhere ? [...own, ...(await repo.nodes([groupId]))] : own
  const loads = await repo.loads(nodes.map(({ _id }) => _id))
  return nodes.map(({ _id, name, region = null, capacity = 0 }) => ({
    id: _id,
    name,
    region,
    capacity,
    load: loads.get(_id) ?? 0,
  }))
}
