import type { people } from '@contract/people'
import { PARTY_ROOT } from '@domain/territory'
import type { Handler } from '../../shared/handler'
import { newId } from '../../shared/ids'
import { ok, refuse } from '../../shared/outcome'
import { accountOf, takeBack, tie } from '../binding'
import type { PeopleRepo } from '../repo'
import { secretMatches } from '../rules/secret'
import { committeeNode, firstOrganiser, townNode } from '../rules/town'

/** Of two who hold the secret and race, one writes the root; the other conflicts, runs again and finds it there. */
export const setUpTown: Handler<typeof people.setUpTown, PeopleRepo> = async (
  input,
  { actor, repo, now },
) => {
  if (await repo.root()) return refuse('AlreadySetUp', 'the town has its first organiser')
  if (!secretMatches(input.secret, process.env.SETUP_SECRET)) {
    return refuse('WrongSecret', 'not the secret of this environment', 'secret')
  }
  await repo.addNode(townNode(input.town))
  await repo.addNode(committeeNode(input.town))
  const account = await accountOf(repo, actor)
  await takeBack(repo, account.requestId, now)
  const organiser = firstOrganiser(actor, input.name, newId())
  await tie(repo, account, organiser, { id: null, role: null, now })
  await repo.note({ personId: organiser._id, kind: 'dutyGiven', at: now, to: `organiser ${PARTY_ROOT}` })
  return ok({ town: input.town })
}
