import type { people } from '@contract/people'
import { sameName } from '@domain/names'
import type { PersonRecord } from '@records/index'
import type { Handler } from '../../shared/handler'
import { isLastOrganiser } from '../../shared/organisers'
import { ok, refuse } from '../../shared/outcome'
import { environmentKeys, keyedHashes, openPhone } from '../../shared/phone'
import { erase } from '../erasing'
import type { PeopleRepo } from '../repo'
import { tombstonesOf } from '../rules/erasing'

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
  await repo.bury(gravesOf(person, await repo.branchesOf(person._id)), now)
  await erase(repo, person, now)
  return ok({ erased: true as const })
}

/** Under every key there is, so that taking the oldest away loses none. */
function gravesOf(person: PersonRecord, branches: string[]): string[] {
  const keys = environmentKeys()
  const phone = person.phone ? openPhone(person.phone, keys) : null
  const known = tombstonesOf(person, phone, branches)
  return [
    ...new Set([
      ...known.flatMap((each) => keyedHashes('tombstone', each, keys)),
      ...(person.phoneTombs ?? []),
    ]),
  ]
}
