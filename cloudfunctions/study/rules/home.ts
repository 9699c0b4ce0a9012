import type { Role } from '@contract/core'
import type { LessonCard } from '@contract/lesson'
import type { SessionCard } from '@contract/sessions'
import type { DutyView, Home, MemberStudy } from '@contract/study'
import { instantOf } from '@domain/day'
import { seasonView } from '@domain/season'
import { TERRITORY_ROOT } from '@domain/territory'
import type {
  HoursRecord,
  NodeRecord,
  PersonRecord,
  ProgressRecord,
  SeasonRecord,
  SessionRecord,
} from '@records/index'
import { nextOf, resumeOf } from './cards'
import { nextSessionOf } from './next-session'

/** What the home of one caller is composed of. */
export interface HomeParts {
  person: PersonRecord | null
  nodes: NodeRecord[]
  season: SeasonRecord | null
  hours: HoursRecord | null
  /** Every lesson the caller may watch. */
  cards: LessonCard[]
  progress: ProgressRecord[]
  /** What the caller is invited to, soonest first. */
  sessions: SessionRecord[]
  /** One of them that was called off though the caller meant to come. */
  calledOff?: SessionCard | null
  today: Home['today']
  task: Home['task']
  messages: Home['messages']
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
export function homeOf({
  person,
  nodes,
  season,
  hours,
  cards,
  progress,
  sessions,
  calledOff,
  today,
  task,
  messages,
}: HomeParts): Home {
  const names = new Map(nodes.map((node) => [node._id, node.name]))
  const resume = resumeOf(cards, progress)
  return {
    town: names.get(TERRITORY_ROOT) ?? null,
    person: person && {
      name: person.name,
      textSize: person.textSize,
      duties: person.duties.map(
        ({ role, nodeIds }): DutyView => ({
          role,
          at: namesOf(nodeIds, names),
          nodes: desksOf(role, nodeIds, nodes),
        }),
      ),
    },
    study: person?.member ? memberStudy(person.member, names, season, hours) : null,
    resume,
    next: resume || !person?.member ? null : nextOf(cards, missingByCategory(season, hours)),
    nextSession: nextSessionOf(sessions),
    ...(calledOff && { calledOff }),
    today,
    task,
    messages,
  }
}

/** A secretary's village is theirs too, but the desk is the branch's. */
const desksOf = (role: Role, ids: string[], nodes: NodeRecord[]): DutyView['nodes'] =>
  ids
    .flatMap((id) => nodes.find((node) => node._id === id) ?? [])
    .filter(({ kind }) => role !== 'secretary' || kind === 'branch')
    .map(({ _id, name }) => ({ id: _id, name }))

const missingByCategory = (season: SeasonRecord | null, hours: HoursRecord | null) =>
  new Map(
    (season?.rooms ?? []).map(({ category, requiredHours }) => [
      category,
      requiredHours * (season?.minutesPerHour ?? 0) * 60 - (hours?.byCategory[category] ?? 0),
    ]),
  )

const namesOf = (ids: string[], names: Map<string, string>): string[] =>
  ids.flatMap((id) => names.get(id) ?? [])

/** A member's places, season and hours, as every page of theirs begins. */
export function memberStudy(
  member: NonNullable<PersonRecord['member']>,
  names: ReadonlyMap<string, string>,
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
