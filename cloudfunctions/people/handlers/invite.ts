import { randomInt } from 'node:crypto'
import type { people } from '@contract/people'
import { instantOf } from '@domain/day'
import { holdsBeyond } from '../../shared/cover'
import type { Handler } from '../../shared/handler'
import { ok, refuse } from '../../shared/outcome'
import { environmentKeys, keyedHashes } from '../../shared/phone'
import type { PeopleRepo } from '../repo'
import { mayBeBound } from '../rules/binding'

const LASTS_MS = 2 * 60 * 60 * 1_000
const DIGITS = 8

const drawCode = (): string => String(randomInt(10 ** DIGITS)).padStart(DIGITS, '0')

/** A code that no live invite has. */
async function freshCode(repo: PeopleRepo): Promise<{ code: string; _id: string }> {
  const keys = environmentKeys()
  for (;;) {
    const code = drawCode()
    const hashes = keyedHashes('invite', code, keys)
    if (!(await repo.invite(hashes))) return { code, _id: hashes[0]! }
  }
}

/** The code itself is kept nowhere but in the answer: the database has its keyed hash. */
export const invite: Handler<typeof people.invite, PeopleRepo> = async (
  _,
  { actor, scope, as, repo, now },
) => {
  const { person } = scope
  const stands = person.member !== undefined || person.duties.length > 0
  if (!stands || !mayBeBound(person))
    return refuse('NotAMember', 'neither on a roster nor with a duty', 'personId')
  if (await holdsBeyond(repo, person.duties, actor.duties, as))
    return refuse('NotYours', 'whoever has the code has their duties', 'personId')
  const { code, _id } = await freshCode(repo)
  const expiresAt = new Date(now.getTime() + LASTS_MS)
  if (person.inviteId !== undefined) await repo.removeInvite(person.inviteId)
  await repo.putInvite({
    _id,
    v: 1,
    personId: person._id,
    byId: actor.person!._id,
    byRole: as[0]!,
    expiresAt,
    usedAt: null,
  })
  await repo.putPerson({ ...person, inviteId: _id })
  return ok({ code, expiresAt: instantOf(expiresAt) })
}
