import type { Role } from '@contract/core'
import type { AccountRecord, PersonRecord } from '@records/index'
import type { Actor } from '../shared/actor'
import type { PeopleRepo } from './repo'
import { freshAccount, type Tied, tied } from './rules/binding'
import { closed } from './rules/requests'

/** The caller's account; of a person from before accounts were kept, made of whom the openid stands with. */
export const accountOf = async (repo: PeopleRepo, { openid, person }: Actor): Promise<AccountRecord> =>
  (await repo.account(openid)) ?? freshAccount(openid, person?._id ?? null)

/** Who did it, or made the code it was done with: null for the person themselves. */
export interface Doer {
  id: string | null
  role: Role | null
  now: Date
}

/** Takes back what an account asked of a secretary, if it still waits. */
export async function takeBack(repo: PeopleRepo, requestId: string | null, now: Date): Promise<void> {
  const request = requestId === null ? null : await repo.request(requestId)
  if (request?.state === 'open') await repo.putRequest(closed(request, 'replaced', null, now))
}

/**
 * Writes what ties an account to a person. The person and the accounts of both openids are the anchors of every race:
 * two who bind one person, or one account that binds two, write the same document and run one after the other.
 */
export async function tie(
  repo: PeopleRepo,
  account: AccountRecord,
  person: PersonRecord,
  { id, role, now }: Doer,
): Promise<Tied> {
  const result = tied(account, person, now)
  await repo.putAccount(result.account)
  await repo.movePerson(person, result.person, now)
  if (result.lost !== null) {
    const lost = await repo.account(result.lost)
    if (lost) await repo.putAccount({ ...lost, personId: null })
  }
  if (result.kind !== 'same')
    await repo.note({ personId: person._id, kind: result.kind, at: now, byId: id, byRole: role })
  return result
}
