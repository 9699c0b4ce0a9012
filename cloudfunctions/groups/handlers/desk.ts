import type { groups } from '@contract/groups'
import { seasonView } from '@domain/season'
import { isTheirs } from '../../shared/cover'
import type { Handler } from '../../shared/handler'
import { ok, refuse } from '../../shared/outcome'
import type { GroupsRepo } from '../repo'
import { deskPerson, sorted, summaryOf } from '../rules/desk'

/** Eight requests however many are in the group: caller, group, members, season, branch, hours, and two to note who looked. */
export const desk: Handler<typeof groups.desk, GroupsRepo> = async (_, { scope, actor, as, repo, now }) => {
  if (scope.kind !== 'studyGroup' || scope.parentId === null)
    return refuse('NoSuchGroup', 'the node is no study group', 'groupId')
  const [inside, season, [branch]] = await Promise.all([
    repo.membersOf(scope._id),
    repo.openSeason(),
    repo.nodes([scope.parentId]),
  ])
  const members = inside.filter((person) => isTheirs(actor.duties, as, scope, person))
  const ids = members.map(({ _id }) => _id)
  const hours = season ? await repo.hoursOf(season._id, ids) : []
  const byPerson = new Map(hours.map((each) => [each.personId, each]))
  const people = members.map((person) => deskPerson(person, season, byPerson.get(person._id) ?? null, now))
  const reader = { byId: actor.person?._id ?? '', byRole: as[0] ?? 'instructor' }
  await repo.noteReading({
    ...reader,
    operation: 'groups.desk',
    nodeId: scope._id,
    personIds: ids,
    now,
  })
  return ok({
    groupId: scope._id,
    group: scope.name,
    branch: branch?.name ?? '',
    season: season && seasonView(season),
    callTime: actor.person?.callTime ?? null,
    ...summaryOf(people.map(({ study }) => study)),
    elsewhere: inside.length - members.length,
    people: sorted(people),
  })
}
