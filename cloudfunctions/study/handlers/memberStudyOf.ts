import type { MemberStudy } from '@contract/study'
import { withPlan } from '@domain/plan'
import type { HoursRecord, PersonRecord, SeasonRecord } from '@records/index'
import type { StudyRepo } from '../repo'
import { memberStudy, nodeIdsOf } from '../rules/home'

export interface OfMember {
  study: MemberStudy | null
  season: SeasonRecord | null
  hours: HoursRecord | null
}

/**
 * What every page of a member begins with, the season as their plan has it; nothing for anybody else.
 * @param seasonOf which season it is of: the open one, unless said otherwise
 */
export async function memberStudyOf(
  person: PersonRecord | null,
  repo: StudyRepo,
  seasonOf: () => Promise<SeasonRecord | null> = repo.openSeason,
): Promise<OfMember> {
  if (!person?.member) return { study: null, season: null, hours: null }
  const [nodes, open] = await Promise.all([repo.nodes(nodeIdsOf(person)), seasonOf()])
  const season = open && withPlan(open, person.member)
  const hours = season && (await repo.hours(season._id, person._id))
  const names = new Map(nodes.map(({ _id, name }) => [_id, name]))
  return { study: memberStudy(person.member, names, season, hours), season, hours }
}
