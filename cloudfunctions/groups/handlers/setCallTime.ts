import type { groups } from '@contract/groups'
import type { Handler } from '../../shared/handler'
import { ok } from '../../shared/outcome'
import type { GroupsRepo } from '../repo'

export const setCallTime: Handler<typeof groups.setCallTime, GroupsRepo> = async (
  { callTime },
  { scope, repo },
) => {
  // Only a person holds the duty, so there is one.
  const person = await repo.person(scope.personId!)
  if (person) await repo.putPerson({ ...person, callTime })
  return ok({ callTime })
}
