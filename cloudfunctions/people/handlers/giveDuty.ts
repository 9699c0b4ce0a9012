import type { people } from '@contract/people'
import type { Handler } from '../../shared/handler'
import { ok, refuse } from '../../shared/outcome'
import { changedBy, namedDuties } from '../duties'
import type { PeopleRepo } from '../repo'
import { coveredBy, isAt, mayGive, withDuty } from '../rules/duties'

export const giveDuty: Handler<typeof people.giveDuty, PeopleRepo> = async (
  { role, nodeId },
  { actor, scope, as, repo, now },
) => {
  const { person } = scope
  const node = await repo.node(nodeId)
  if (!node) return refuse('NoSuchNode', 'no node of this id', 'nodeId')
  if (!mayGive(as, actor.duties, role, node) || person.erasedAt)
    return refuse('NotYours', 'only an organiser gives this', 'role')
  if (!isAt(role, node)) return refuse('WrongNode', 'this duty is held elsewhere', 'nodeId')
  const duties = withDuty(person.duties, role, coveredBy(role, node))
  if (duties) {
    // A code made for who they were would hand this duty to whoever holds it.
    const { inviteId, ...rest } = person
    if (inviteId !== undefined) await repo.removeInvite(inviteId)
    await repo.putPerson({ ...rest, duties })
    await repo.note({
      ...changedBy(actor, as, now),
      personId: person._id,
      kind: 'dutyGiven',
      to: `${role} ${nodeId}`,
    })
  }
  return ok({ duties: await namedDuties(repo, duties ?? person.duties) })
}
