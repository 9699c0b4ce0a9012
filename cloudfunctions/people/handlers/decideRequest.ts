import type { ErrorOf } from '@contract/core'
import type { people } from '@contract/people'
import { sameName } from '@domain/names'
import type { AccountRecord, NodeRecord, PersonRecord, RequestRecord } from '@records/index'
import { holdsBeyond } from '../../shared/cover'
import type { Handler } from '../../shared/handler'
import { placesOf } from '../../shared/membership'
import { type Outcome, ok, refuse } from '../../shared/outcome'
import { type Doer, tie } from '../binding'
import type { PeopleRepo } from '../repo'
import { freshAccount } from '../rules/binding'
import { closed, corrected } from '../rules/requests'

type Decide = typeof people.decideRequest
type Done = Outcome<null, ErrorOf<Decide>>
type Member = PersonRecord & { member: NonNullable<PersonRecord['member']> }

/** Two secretaries who decide at once both write the request: the second runs again and finds it decided. */
export const decideRequest: Handler<Decide, PeopleRepo> = async (
  { requestId, personId },
  { actor, scope, as, repo, now },
) => {
  const request = await repo.request(requestId)
  if (request?.state !== 'open' || request.branchId !== scope._id)
    return refuse('NoSuchRequest', 'nothing of this id waits here', 'requestId')
  const doer = { id: actor.person!._id, role: as[0]!, now }
  if (personId === null) {
    await repo.putRequest(closed(request, 'refused', doer.id, now))
    return ok({ state: 'refused' as const })
  }
  const person = await repo.person(personId)
  if (person?.member?.branchId !== scope._id)
    return refuse('NoSuchMember', 'no member of this branch', 'personId')
  if (await holdsBeyond(repo, person.duties, actor.duties, as))
    return refuse('NotYours', 'they hold a duty beyond this branch', 'personId')
  const done =
    request.kind === 'bind'
      ? await join(repo, request, person, doer)
      : await apply(repo, request, { person: person as Member, scope, doer })
  if (!done.ok) return done
  await repo.putRequest(closed(request, 'joined', doer.id, now))
  return ok({ state: 'joined' as const })
}

async function join(
  repo: PeopleRepo,
  request: RequestRecord,
  person: PersonRecord,
  doer: Doer,
): Promise<Done> {
  // Another name than the one claimed would tie a stranger to a member: who was misspelt asks again.
  if (!sameName(person.name, request.claimedName!))
    return refuse('NoSuchMember', 'another name was claimed', 'personId')
  const openid = request.openid!
  const account: AccountRecord = (await repo.account(openid)) ?? freshAccount(openid, null)
  if (account.personId !== null && account.personId !== person._id)
    return refuse('AlreadyBound', 'this WeChat account was bound meanwhile')
  const { inviteId, ...rest } = person
  if (inviteId !== undefined) await repo.removeInvite(inviteId)
  await tie(repo, account, rest, doer)
  return ok(null)
}

async function apply(
  repo: PeopleRepo,
  request: RequestRecord,
  { person, scope, doer }: { person: Member; scope: NodeRecord; doer: Doer },
): Promise<Done> {
  const { change } = request
  if (!change || request.personId !== person._id)
    return refuse('NoSuchMember', 'another one asked', 'personId')
  const branch = change.field === 'branch' ? await repo.node(change.to) : null
  if (change.field === 'branch' && branch?.kind !== 'branch')
    return refuse('NoSuchBranch', 'that branch is gone', 'requestId')
  const left = placesOf(scope._id, branch ? [scope, ...(await repo.groupsOf(scope._id))] : [])
  const { person: after, history } = corrected(person, change, { branch, left })
  await repo.movePerson(person, after, doer.now)
  await repo.rosterMoved()
  for (const line of history)
    await repo.note({ personId: person._id, at: doer.now, byId: doer.id, byRole: doer.role, ...line })
  return ok(null)
}
