import type { people } from '@contract/people'
import { sameName } from '@domain/names'
import type { PersonRecord } from '@records/index'
import type { Handler } from '../../shared/handler'
import { ok, refuse } from '../../shared/outcome'
import { environmentKeys, keyedHashes, openPhone } from '../../shared/phone'
import { accountOf } from '../binding'
import type { PeopleRepo } from '../repo'
import { isLastOrganiser } from '../rules/duties'
import { erasedPerson, tombstonesOf } from '../rules/erasing'

export const eraseMe: Handler<typeof people.eraseMe, PeopleRepo> = async (
  { name },
  { actor, scope, repo, now },
) => {
  const person = scope.personId === null ? null : await repo.person(scope.personId)
  if (person?.openid !== actor.openid) return refuse('NotBound', 'no person is bound to this WeChat account')
  if (!sameName(person.name, name)) return refuse('WrongName', 'another name than the one kept', 'name')
  // The roster is the anchor of two organisers who go at once.
  await repo.rosterMoved()
  if (isLastOrganiser(person._id, await repo.withDutyAtRoot()))
    return refuse('LastOrganiser', 'the town would have nobody to run it')
  await repo.bury(gravesOf(person), now)
  await forgetRequests(repo, person)
  await repo.movePerson(person, erasedPerson(person, now))
  const account = await accountOf(repo, actor)
  if (account.requestId !== null) await repo.removeRequest(account.requestId)
  await repo.putAccount({ ...account, personId: null, requestId: null })
  await repo.forgetBindReceipts(actor.openid)
  await repo.note({ personId: person._id, kind: 'erased', at: now })
  return ok({ erased: true as const })
}

/** Under every key there is, so that taking the oldest away loses none. */
function gravesOf(person: PersonRecord): string[] {
  const keys = environmentKeys()
  const phone = person.phone ? openPhone(person.phone, keys) : null
  return tombstonesOf(person, phone).flatMap((known) => keyedHashes('tombstone', known, keys))
}

async function forgetRequests(repo: PeopleRepo, person: PersonRecord): Promise<void> {
  if (person.inviteId !== undefined) await repo.removeInvite(person.inviteId)
  for (const { _id } of await repo.requestsOf(person._id)) await repo.removeRequest(_id)
}
