import type { ErrorOf } from '@contract/core'
import type { sessions } from '@contract/sessions'
import type { SessionRecord } from '@records/index'
import type { Prepare, Visit } from '../../shared/handler'
import { type Outcome, ok } from '../../shared/outcome'
import type { SessionsRepo } from '../repo'
import { CALLERS, nodesOf } from '../rules/access'
import { type Plan, planned } from '../rules/planning'

type Checked = Extract<ReturnType<typeof planned>, { ok: true }>['data']

/** A plan that may stand, and how many it invites. */
export interface PreparedSession {
  fields: Checked
  invitedCount: number
}

type Asking = Pick<Visit<typeof sessions.create, SessionsRepo>, 'actor' | 'scope' | 'repo' | 'now'>

export const prepareSession: Prepare<typeof sessions.create, SessionsRepo, PreparedSession> = (
  { plan },
  visit,
) => preparePlan(plan, visit, { hostIds: [], invited: [] })

/**
 * Looks everything up that a plan names; counting whom it invites may read a whole town, so not in the transaction.
 * @param named what the session has already, when one is changed
 */
export async function preparePlan(
  plan: Plan,
  { actor, scope, repo, now }: Asking,
  named: Pick<SessionRecord, 'hostIds' | 'invited'>,
): Promise<Outcome<PreparedSession, ErrorOf<typeof sessions.create>>> {
  const [topics, hosts, invited, season] = await Promise.all([
    repo.topics(plan.topics.map(({ topicId }) => topicId)),
    repo.persons(plan.hostIds),
    repo.nodes(plan.invited),
    repo.openSeason(),
  ])
  const callerId = actor.person?._id ?? ''
  const covers = nodesOf(actor.duties, CALLERS)
  const ground = { node: scope, topics, hosts, invited, season, callerId, covers, named, now }
  const checked = planned(plan, ground)
  if (!checked.ok) return checked
  const people = await invitedPeople(plan.invited, repo)
  return ok({ fields: checked.data, invitedCount: people.length })
}

/** Every member of some branches and study groups, once. */
export async function invitedPeople(nodeIds: string[], repo: SessionsRepo) {
  const [ofBranches, ofGroups] = await Promise.all([repo.membersOf(nodeIds), repo.membersOfGroups(nodeIds)])
  return [...new Map([...ofBranches, ...ofGroups].map((person) => [person._id, person])).values()]
}
