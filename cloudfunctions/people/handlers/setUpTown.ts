import type { people } from '@contract/people'
import type { Handler } from '../../shared/handler'
import { newId } from '../../shared/ids'
import { ok, refuse } from '../../shared/outcome'
import type { PeopleRepo } from '../repo'
import { secretMatches } from '../rules/secret'
import { firstOrganiser, townNode } from '../rules/town'

/** Of two who hold the secret and race, one writes the root; the other conflicts, runs again and finds it there. */
export const setUpTown: Handler<typeof people.setUpTown, PeopleRepo> = async (input, { actor, repo }) => {
  if (await repo.root()) return refuse('AlreadySetUp', 'the town has its first organiser')
  if (!secretMatches(input.secret, process.env.SETUP_SECRET)) {
    return refuse('WrongSecret', 'not the secret of this environment', 'secret')
  }
  await repo.addNode(townNode(input.town))
  await repo.putPerson(firstOrganiser(actor, input.name, newId()))
  return ok({ town: input.town })
}
