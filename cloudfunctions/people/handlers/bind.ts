import type { people } from '@contract/people'
import type { InviteRecord, PersonRecord } from '@records/index'
import type { Handler, Prepare } from '../../shared/handler'
import { ok, refuse } from '../../shared/outcome'
import { environmentKeys, keyedHashes, phoneHashes } from '../../shared/phone'
import { oneTryMore, triesLeft } from '../../shared/rules/tries'
import { accountOf, takeBack, tie } from '../binding'
import type { PeopleRepo } from '../repo'
import { inviteFits, mayBeBound } from '../rules/binding'

/** What the caller can show, as the database knows it. */
type Claim = { by: 'phone'; hashes: string[] } | { by: 'invite'; hashes: string[]; name: string }
type Match = { person: PersonRecord; invite: InviteRecord | null }

/** The country whose numbers stand on the roster. */
const COUNTRY = '86'

/** Trades the phone button's code with WeChat, unless the caller has no try left: then nothing is asked of anybody. */
export const prepareBind: Prepare<typeof people.bind, PeopleRepo, Claim> = async (
  { proof },
  { actor, repo, now },
) => {
  if (triesLeft(await accountOf(repo, actor), now) === 0) return refuse('TooManyTries', 'wait a day')
  const keys = environmentKeys()
  if (proof.kind === 'invite')
    return ok({ by: 'invite', hashes: keyedHashes('invite', proof.code, keys), name: proof.name })
  const traded = await repo.tradePhoneCode(proof.code)
  if (!traded) return refuse('PhoneRefused', 'WeChat knows no such code', 'proof')
  const number = traded.countryCode === COUNTRY ? traded.number : ''
  return ok({ by: 'phone', hashes: phoneHashes(number, keys) })
}

/**
 * Whatever does not fit is one answer, after the same requests and at the price of one try: an unknown code, a used or
 * an old one, another name, a number nobody has. So nobody learns from it who is on the roster.
 */
export const bind: Handler<typeof people.bind, PeopleRepo, Claim> = async (
  _,
  { actor, repo, prepared, now },
) => {
  const account = await accountOf(repo, actor)
  const left = triesLeft(account, now)
  if (left === 0) return refuse('TooManyTries', 'wait a day')
  const match = await (prepared.by === 'phone'
    ? matchPhone(repo, prepared.hashes)
    : matchInvite(repo, prepared, now))
  if (!match) {
    const tried = oneTryMore(account, now)
    await repo.putAccount(tried)
    return ok({ bound: null, triesLeft: triesLeft(tried, now) })
  }
  const { person } = match
  if (account.personId !== null && account.personId !== person._id)
    return refuse('AlreadyBound', 'this WeChat account is bound to somebody else')
  const spent = await spendInvite(repo, match, now)
  await takeBack(repo, account.requestId, now)
  const { invite } = match
  const by = { id: invite?.byId ?? null, role: invite ? (invite.byRole ?? 'secretary') : null }
  const { kind } = await tie(repo, account, spent, { ...by, now })
  return ok({ bound: { name: person.name, rebound: kind === 'rebound' }, triesLeft: left })
}

async function matchPhone(repo: PeopleRepo, hashes: string[]): Promise<Match | null> {
  const found = await repo.personsByPhone(hashes)
  const [person] = found
  return person && found.length === 1 && mayBeBound(person) ? { person, invite: null } : null
}

/** A code that isn't there still looks for a person who isn't there. */
const NOBODY = 'nobody'

async function matchInvite(
  repo: PeopleRepo,
  { hashes, name }: { hashes: string[]; name: string },
  now: Date,
): Promise<Match | null> {
  const invite = await repo.invite(hashes)
  const person = await repo.person(invite?.personId ?? NOBODY)
  const fits = invite && person && mayBeBound(person) && inviteFits(invite, person, name, now)
  return fits ? { person, invite } : null
}

/** The code that was used stays as a used one until it expires; one that was not needed is void. */
async function spendInvite(repo: PeopleRepo, { person, invite }: Match, now: Date): Promise<PersonRecord> {
  if (invite) {
    await repo.putInvite({ ...invite, usedAt: now })
    return person
  }
  const { inviteId, ...rest } = person
  if (inviteId !== undefined) await repo.removeInvite(inviteId)
  return rest
}
