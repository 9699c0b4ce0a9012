import type { roster } from '@contract/roster'
import type { Handler } from '../../shared/handler'
import { newId } from '../../shared/ids'
import { ok } from '../../shared/outcome'
import type { RosterRepo } from '../repo'
import { committeeNode, missingNodes, overParty } from '../rules/villages'

/** Two who add at once both write the roster's anchor: one runs again and finds the other's branches there. */
export const addBranches: Handler<typeof roster.addBranches, RosterRepo> = async (
  { villages },
  { actor, repo },
) => {
  const places = await repo.places()
  const town = places.find(({ kind }) => kind === 'town')?.name ?? ''
  const missing = missingNodes(villages, places, town, newId)
  if (missing.length === 0) return ok({ added: 0 })
  if (!(await repo.committee())) await repo.putNode(committeeNode(town))
  const person = await repo.person(actor.person!._id)
  const duties = overParty(person!.duties)
  if (JSON.stringify(duties) !== JSON.stringify(person!.duties)) await repo.putPerson({ ...person!, duties })
  for (const node of missing) await repo.putNode(node)
  await repo.rosterMoved()
  return ok({ added: missing.filter(({ kind }) => kind === 'branch').length })
}
