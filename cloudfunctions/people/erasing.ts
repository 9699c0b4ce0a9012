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
  await repo.movePerson(person, erasedPerson(person, now), now)
  await repo.leaveErased(person._id, now)
  await repo.forgetExports(person._id, now)
  await repo.forgetWritings(person._id)
  await repo.forgetComing(person._id)
  await repo.forgetSayings(person._id)
  await repo.forgetReminders(person._id, person.openid)
  await repo.forgetWishes(person._id, person.openid, now)
  if (person.openid !== undefined) await untie(repo, person.openid, now)
  await repo.note({ personId: person._id, kind: 'erased', at: now })
}

/** The receipt of the write that erases is written after this, so that asked again it is answered. */
async function untie(repo: PeopleRepo, openid: string, now: Date): Promise<void> {
  const account = (await repo.account(openid)) ?? freshAccount(openid, null)
  if (account.requestId !== null) await repo.removeRequest(account.requestId)
  const all = await repo.forgetReceipts(openid)
  await repo.putAccount({ ...account, personId: null, requestId: null, ...(!all && { forgetBefore: now }) })
}
