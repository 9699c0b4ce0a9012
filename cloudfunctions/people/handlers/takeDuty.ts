import type { people } from '@contract/people'
import type { Handler } from '../../shared/handler'
import { isLastOrganiser } from '../../shared/organisers'
import { ok, refuse } from '../../shared/outcome'
import { changedBy, namedDuties } from '../duties'
import type { PeopleRepo } from '../repo'
import { coveredBy, mayGive, withoutDuty } from '../rules/duties'

export const takeDuty: Handler<typeof people.takeDuty, PeopleRepo> = async (
  { role, nodeId },
  { actor, scope, as, repo, now },
) => {
  const { person } = scope
  const node = await repo.node(nodeId)
  if (!node) return refuse('NoSuchNode', 'no node of this id', 'nodeId')
  if (!mayGive(as, actor.duties, role, node))
    return refuse('NotYours', 'only an organiser takes this', 'role')
  const duties = withoutDuty(person.duties, role, coveredBy(role, node))
  if (!duties) return ok({ duties: await namedDuties(repo, person.duties) })
  if (role === 'organiser') {
    // The roster is the anchor of two organisers who take each other's duty.
    await repo.rosterMoved()
    if (isLastOrganiser(person._id, await repo.withDutyAtRoot()))
      return refuse('LastOrganiser', 'the town would have nobody to run it')
  }
  await repo.putPerson({ ...person, duties })
  await repo.note({
    ...changedBy(actor, as, now),
    personId: person._id,
    kind: 'dutyTaken',
    from: `${role} ${nodeId}`,
  })
  return ok({ duties: await namedDuties(repo, duties) })
}
