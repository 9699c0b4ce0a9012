import type { people } from '@contract/people'
import type { SealedPhone } from '@records/index'
import { consentsOf } from '../../shared/consents'
import type { Handler } from '../../shared/handler'
import { ok, refuse } from '../../shared/outcome'
import { environmentKeys, keyedHashes, openPhone } from '../../shared/phone'
import type { PeopleRepo } from '../repo'
import { isSaid, withConsent, withdraws } from '../rules/consents'
import { phoneStone } from '../rules/erasing'

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
  const tombs = person.phone ? tombsOf(person.phone) : []
  const after = withConsent(person, kind, given, { group, tombs, now })
  const takesBack = withdraws(person, kind, given)
  // What choosing a residence answered says where it was.
  if (takesBack && kind === 'residence') await repo.forgetReceipts(actor.openid, 'groups.setResidence')
  await repo.movePerson(person, after, now)
  if (person.phone && !after.phone) await repo.rosterMoved()
  await repo.note({
    personId: person._id,
    kind: given ? 'consented' : takesBack ? 'withdrew' : 'declined',
    at: now,
    to: kind,
  })
  return ok({ consents: consentsOf(after) })
}

/** What a later erasure buries in the place of a number that is gone. */
function tombsOf(phone: SealedPhone): string[] {
  const keys = environmentKeys()
  return keyedHashes('tombstone', phoneStone(openPhone(phone, keys)), keys)
}
