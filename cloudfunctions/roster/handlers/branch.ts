import type { roster } from '@contract/roster'
import type { Handler } from '../../shared/handler'
import { ok, refuse } from '../../shared/outcome'
import type { RosterRepo } from '../repo'
import { branchCounts } from '../rules/counts'
import { cursorOf, groupRows, memberRow, placeOf } from '../rules/listing'

const PAGE = 200

export const branch: Handler<typeof roster.branch, RosterRepo> = async (
  { find, after },
  { actor, scope, as, repo, now },
) => {
  if (scope.kind !== 'branch') return refuse('NoSuchBranch', 'not a branch', 'branchId')
  const [groups, village, counted, members, waiting] = await Promise.all([
    repo.under(scope._id, 'studyGroup'),
    repo.node(scope.villageId ?? ''),
    repo.counts(scope._id),
    repo.membersOf(scope._id, find, placeOf(after), PAGE + 1),
    repo.waitingIn(scope._id),
  ])
  const groupIds = groups.map(({ _id }) => _id)
  const elsewhere = members
    .flatMap(({ member }) => member?.groupId ?? [])
    .filter((id) => !groupIds.includes(id))
  const [loads, instructors, otherGroups] = await Promise.all([
    repo.loads(groupIds),
    repo.dutifulOver(groupIds),
    elsewhere.length > 0 ? repo.nodes([...new Set(elsewhere)]) : [],
  ])
  const page = members.slice(0, PAGE)
  await repo.noteReading({
    byId: actor.person!._id,
    byRole: as.includes('secretary') ? 'secretary' : as[0]!,
    operation: 'roster.branch',
    nodeId: scope._id,
    personIds: page.map(({ _id }) => _id),
    now,
  })
  const names = new Map([...groups, ...otherGroups].map(({ _id, name }) => [_id, name]))
  const last = members.length > PAGE ? page.at(-1) : undefined
  return ok({
    id: scope._id,
    name: scope.name,
    counts: branchCounts(village ? [scope, village] : [scope], counted)[0]!,
    groups: groupRows(groups, loads, instructors),
    waiting,
    members: page.map((person) => memberRow(person, names)),
    next: last ? cursorOf({ name: last.name, id: last._id }) : null,
  })
}
