import type { people } from '@contract/people'
import type { Handler } from '../../shared/handler'
import { ok, refuse } from '../../shared/outcome'
import type { PeopleRepo } from '../repo'
import { consentsOf, isSaid, withConsent } from '../rules/consents'

export const setConsent: Handler<typeof people.setConsent, PeopleRepo> = async (
  { kind, given },
  { actor, scope, repo, now },
) => {
  const person = scope.personId === null ? null : await repo.person(scope.personId)
  // Read again inside the transaction: another phone may have been bound meanwhile, or everything erased.
  if (person?.openid !== actor.openid) return refuse('NotBound', 'no person is bound to this WeChat account')
  if (isSaid(person, kind, given)) return ok({ consents: consentsOf(person) })
  const groupId = person.member?.groupId ?? null
  const group = groupId === null ? null : await repo.node(groupId)
  const after = withConsent(person, kind, given, group, now)
  await repo.movePerson(person, after)
  if (person.phone && !after.phone) await repo.rosterMoved()
  await repo.note({
    personId: person._id,
    kind: given ? 'consented' : 'withdrew',
    at: now,
    to: kind,
  })
  return ok({ consents: consentsOf(after) })
}
