import type { roster } from '@contract/roster'
import { instantOf } from '@domain/day'
import { withPlan } from '@domain/plan'
import { standingOf } from '@domain/standing'
import type { PersonRecord } from '@records/index'
import { consentsOf } from '../../shared/consents'
import type { Handler } from '../../shared/handler'
import { historyLine, placeIdsOf } from '../../shared/history-lines'
import { ok } from '../../shared/outcome'
import { environmentKeys, openPhone } from '../../shared/phone'
import { residenceOf } from '../../shared/regions'
import type { RosterRepo } from '../repo'

const LINES = 100

const placesOf = ({ member, former, duties }: PersonRecord): string[] => [
  ...(member ? [member.branchId, member.villageId, ...(member.groupId ? [member.groupId] : [])] : []),
  ...(former ? [former.branchId] : []),
  ...duties.flatMap(({ nodeIds }) => nodeIds),
]

export const member: Handler<typeof roster.member, RosterRepo> = async (
  _,
  { actor, scope: { person, node }, as, repo, now },
) => {
  const [season, history] = await Promise.all([repo.openSeason(), repo.history(person._id, LINES)])
  const [hours, nodes, persons] = await Promise.all([
    season && repo.hours(season._id, person._id),
    repo.nodes([...new Set([...placesOf(person), ...placeIdsOf(history)])]),
    repo.persons([...new Set(history.flatMap(({ byId }) => byId ?? []))]),
  ])
  await repo.noteReading({
    byId: actor.person!._id,
    byRole: as[0]!,
    operation: 'roster.member',
    nodeId: node._id,
    personIds: [person._id],
    now,
  })
  const names = new Map(nodes.map(({ _id, name }) => [_id, name]))
  const people = new Map(persons.map((each) => [each._id, each.name]))
  const name = (id: string) => names.get(id) ?? ''
  const { member: place, former } = person
  return ok({
    personId: person._id,
    name: person.name,
    member: place
      ? {
          branchId: place.branchId,
          branch: name(place.branchId),
          village: name(place.villageId),
          groupId: place.groupId,
          group: place.groupId ? name(place.groupId) : null,
          cohort: place.cohort,
          mobile: place.mobile,
          pinned: place.pinned ?? false,
        }
      : null,
    left:
      !place && former
        ? { branch: name(former.branchId), at: instantOf(former.at), reason: former.reason }
        : null,
    phone: person.phone ? openPhone(person.phone, environmentKeys()) : null,
    residence: place?.residence ? residenceOf(place.residence) : null,
    bound: person.openid !== undefined,
    consents: consentsOf(person),
    study: season && place ? standingOf(withPlan(season, place), hours, now) : null,
    duties: person.duties.map(({ role, nodeIds }) => ({
      role,
      nodes: nodeIds.map((id) => ({ id, name: name(id) })),
    })),
    history: history.map((record) => historyLine(record, names, people)),
  })
}
