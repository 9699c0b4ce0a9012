import type { PersonRecord } from '@records/index'
import type { PeopleRepo } from './repo'
import { freshAccount } from './rules/binding'
import { erasedPerson } from './rules/erasing'

/**
 * Takes away all that names a person: their record but for its id, what waits about them, their tie to a WeChat account.
 * The roster's anchor is the caller's to move, and a grave theirs to dig.
 */
export async function erase(repo: PeopleRepo, person: PersonRecord, now: Date): Promise<void> {
  if (person.inviteId !== undefined) await repo.removeInvite(person.inviteId)
  for (const { _id } of await repo.requestsOf(person._id)) await repo.removeRequest(_id)
  await repo.movePerson(person, erasedPerson(person, now))
  if (person.openid !== undefined) await untie(repo, person.openid)
  await repo.note({ personId: person._id, kind: 'erased', at: now })
}

async function untie(repo: PeopleRepo, openid: string): Promise<void> {
  const account = (await repo.account(openid)) ?? freshAccount(openid, null)
  if (account.requestId !== null) await repo.removeRequest(account.requestId)
  await repo.putAccount({ ...account, personId: null, requestId: null })
  await repo.forgetBindReceipts(openid)
}
