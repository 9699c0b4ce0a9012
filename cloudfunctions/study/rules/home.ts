import type { DutyView, Home, MemberStudy, SeasonView } from '@contract/study'
import { instantOf } from '@domain/day'
import { TERRITORY_ROOT } from '@domain/territory'
import type { HoursRecord, NodeRecord, PersonRecord, SeasonRecord } from '@records/index'

/** What the home of one caller is composed of. */
export interface HomeParts {
  person: PersonRecord | null
  nodes: NodeRecord[]
  season: SeasonRecord | null
  hours: HoursRecord | null
}

/**
 * The ids of the nodes whose names a person's home shows, the town's own among them.
 * @example nodeIdsOf(null) // ['root']
 */
export const nodeIdsOf = (person: PersonRecord | null): string[] => {
  const { branchId, villageId, groupId } = person?.member ?? {}
  const own = [branchId, villageId, groupId].filter((id) => typeof id === 'string')
  return [...new Set([TERRITORY_ROOT, ...own, ...(person?.duties ?? []).flatMap((duty) => duty.nodeIds)])]
}

/** The first paint of whoever opens the app, out of the documents it stands on. */
export function homeOf({ person, nodes, season, hours }: HomeParts): Home {
  const names = new Map(nodes.map((node) => [node._id, node.name]))
  return {
    town: names.get(TERRITORY_ROOT) ?? null,
    person: person && {
      name: person.name,
      textSize: person.textSize,
      duties: person.duties.map((duty): DutyView => ({ role: duty.role, at: namesOf(duty.nodeIds, names) })),
    },
    study: person?.member ? studyOf(person.member, names, season, hours) : null,
  }
}

const namesOf = (ids: string[], names: Map<string, string>): string[] =>
  ids.flatMap((id) => names.get(id) ?? [])

function studyOf(
  member: NonNullable<PersonRecord['member']>,
  names: Map<string, string>,
  season: SeasonRecord | null,
  hours: HoursRecord | null,
): MemberStudy {
  return {
    branch: names.get(member.branchId) ?? '',
    village: names.get(member.villageId) ?? '',
    group: member.groupId === null ? null : (names.get(member.groupId) ?? null),
    season: season && seasonView(season),
    credited: {
      totalSec: hours?.totalSec ?? 0,
      byCategory: (season?.rooms ?? []).map(({ category }) => ({
        category,
        sec: hours?.byCategory[category] ?? 0,
      })),
      lastAt: hours?.lastAt ? instantOf(hours.lastAt) : null,
    },
  }
}

/**
 * A season with its 学时 turned into content seconds.
 * @example a season of 16 学时 at 45 minutes has requiredSec 43,200 and secPerHour 2,700
 */
export function seasonView(season: SeasonRecord): SeasonView {
  const secPerHour = season.minutesPerHour * 60
  return {
    id: season._id,
    name: season.name,
    opensOn: season.opensOn,
    closesOn: season.closesOn,
    secPerHour,
    requiredSec: season.requiredHours * secPerHour,
    rooms: season.rooms.map(({ category, requiredHours }) => ({
      category,
      requiredSec: requiredHours * secPerHour,
    })),
  }
}
