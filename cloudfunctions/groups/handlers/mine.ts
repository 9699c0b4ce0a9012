import type { groups } from '@contract/groups'
import { instantOf } from '@domain/day'
import { withPlan } from '@domain/plan'
import { seasonView } from '@domain/season'
import type { NodeRecord, PersonRecord } from '@records/index'
import type { Handler } from '../../shared/handler'
import { ok, refuse } from '../../shared/outcome'
import type { GroupsRepo } from '../repo'
import { bandOf, litOf } from '../rules/mine'
import { instructorsOf } from '../rules/views'

export const mine: Handler<typeof groups.mine, GroupsRepo> = async (
  _,
  { actor: { person: me }, repo, now },
) => {
  if (!me?.member) return refuse('NotAMember', 'the caller is on no roster')
  const { branchId, groupId, mobile } = me.member
  const [nodes, members, season, guides] = await Promise.all([
    repo.nodes(groupId === null ? [branchId] : [branchId, groupId]),
    groupId === null ? [] : repo.membersOf(groupId, ['member']),
    repo.openSeason(),
    groupId === null ? [] : repo.withDutyAt([groupId]),
  ])
  const branch = nodes.find(({ _id }) => _id === branchId)?.name ?? ''
  const node = nodes.find(({ _id }) => _id === groupId)
  if (!node) return ok({ group: null, mobile, branch })
  const ids = members.map(({ _id }) => _id)
  const hours = season ? await repo.hoursOf(season._id, ids) : []
  const totals = new Map(hours.map(({ personId, totalSec }) => [personId, totalSec]))
  const group = {
    groupId: node._id,
    name: node.name,
    members: ids.length,
    instructor: await instructorView(node, guides, repo),
    callbackAt: me.callbackAt ? instantOf(me.callbackAt) : null,
    season: season && seasonView(withPlan(season, me.member)),
    mySec: totals.get(me._id) ?? 0,
    today: litOf(ids.length, hours, me._id, now),
    band:
      season &&
      bandOf(
        ids.map((id) => totals.get(id) ?? 0),
        season.minutesPerHour * 30,
      ),
  }
  return ok({ group, mobile, branch })
}

async function instructorView(node: NodeRecord, guides: PersonRecord[], repo: GroupsRepo) {
  const guide = instructorsOf([node._id], guides).get(node._id)?.[0]
  if (!guide) return null
  const villageId = guide.member?.villageId ?? node.villageId
  const [village] = villageId === undefined ? [] : await repo.nodes([villageId])
  const { _id: personId, name, callTime = null } = guide
  return { personId, name, village: village?.name ?? '', callTime }
}
