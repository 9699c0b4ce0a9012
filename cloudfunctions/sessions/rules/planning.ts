import type { ErrorOf, InputOf } from '@contract/core'
import type { sessions } from '@contract/sessions'
import { dayOf } from '@domain/day'
import type { NodeRecord, PersonRecord, SeasonRecord, SessionRecord, TopicRecord } from '@records/index'
import { type Outcome, ok, refuse } from '../../shared/outcome'

export type Plan = InputOf<typeof sessions.create>['plan']

/** What a plan is checked against. */
export interface Ground {
  node: NodeRecord
  /** Those of the plan's topics, hosts and invited nodes that exist. */
  topics: TopicRecord[]
  hosts: PersonRecord[]
  invited: NodeRecord[]
  season: SeasonRecord | null
  /** The caller, and the nodes their duties for this cover. */
  callerId: string
  covers: readonly string[]
  /** Of the session that is changed: hosts and invited nodes it has already. */
  named: Pick<SessionRecord, 'hostIds' | 'invited'>
  now: Date
}

const GATHERS: readonly NodeRecord['kind'][] = ['branch', 'studyGroup']

/** Sessions are planned ahead, or written down within the hour they begin. */
const LATE_MS = 60 * 60_000
const YEAR_MS = 366 * 24 * 60 * 60_000

const hasAll = (ids: readonly string[], found: readonly { _id: string }[]): boolean =>
  new Set(ids).size === ids.length && ids.every((id) => found.some(({ _id }) => _id === id))

/**
 * Hosts are who calls, or come from the branch that calls and are known to the caller: whoever holds a duty there, or is
 * looked after by the caller. A session shows its hosts' names, so nobody else's can be named by an id.
 */
const mayHost = (
  { member, duties, _id }: PersonRecord,
  { node, callerId, covers, named }: Ground,
): boolean => {
  if (_id === callerId || named.hostIds.includes(_id)) return true
  if (!member || !node.path.includes(member.branchId)) return false
  const through = node.path.slice(0, node.path.indexOf(member.branchId) + 1)
  const known = [...through, member.groupId ?? ''].some((id) => covers.includes(id))
  return known || duties.some(({ role }) => role !== 'member')
}

type Fields = Pick<
  SessionRecord,
  | 'nodeId'
  | 'path'
  | 'kind'
  | 'title'
  | 'place'
  | 'startsAt'
  | 'minutes'
  | 'topics'
  | 'hostIds'
  | 'invited'
  | 'homework'
  | 'followUpOn'
  | 'link'
  | 'seasonId'
>

/** A plan as a session keeps it, or what is wrong with it. */
export function planned(plan: Plan, ground: Ground): Outcome<Fields, ErrorOf<typeof sessions.create>> {
  const { node, season, now } = ground
  if (!GATHERS.includes(node.kind))
    return refuse('NoSuchNode', 'neither a branch nor a study group', 'nodeId')
  if (!season) return refuse('NoSeason', 'no season is open')
  const problem = problemWith(plan, ground)
  if (problem) return problem
  const startsAt = new Date(plan.startsAt)
  const day = dayOf(startsAt)
  const ahead = startsAt.getTime() - now.getTime()
  if (ahead < -LATE_MS || ahead > YEAR_MS)
    return refuse('WrongTime', 'too early or too late', 'plan.startsAt')
  if (day < season.opensOn || day > season.closesOn)
    return refuse('WrongTime', 'outside the season', 'plan.startsAt')
  if (plan.followUpOn !== null && plan.followUpOn < day)
    return refuse('WrongTime', 'follow-up before the session', 'plan.followUpOn')
  const { kind, title, place, minutes, topics, hostIds, invited, followUpOn } = plan
  const link = kind === 'online' ? plan.link : null
  const homework = plan.homework || null
  const when = { startsAt, minutes, followUpOn, seasonId: season._id }
  return ok({
    nodeId: node._id,
    path: node.path,
    kind,
    title,
    place,
    topics,
    hostIds,
    invited,
    homework,
    link,
    ...when,
  })
}

function problemWith(plan: Plan, ground: Ground) {
  const topicIds = plan.topics.map(({ topicId }) => topicId)
  if (!hasAll(topicIds, ground.topics)) return refuse('NoSuchTopic', 'unknown or named twice', 'plan.topics')
  if (plan.topics.reduce((sum, { minutes }) => sum + minutes, 0) > plan.minutes)
    return refuse('WrongTime', 'topics take longer than the session', 'plan.topics')
  if (!hasAll(plan.hostIds, ground.hosts) || !ground.hosts.every((host) => mayHost(host, ground)))
    return refuse('NoSuchMember', 'a host from elsewhere', 'plan.hostIds')
  if (!hasAll(plan.invited, ground.invited) || !ground.invited.every(({ kind }) => GATHERS.includes(kind)))
    return refuse('NoSuchNode', 'neither a branch nor a study group', 'plan.invited')
  const { covers, named } = ground
  const out = ground.invited.some(
    ({ _id, path }) => !named.invited.includes(_id) && !path.some((id) => covers.includes(id)),
  )
  return out ? refuse('NotYours', 'invites whom the caller does not answer for', 'plan.invited') : null
}
