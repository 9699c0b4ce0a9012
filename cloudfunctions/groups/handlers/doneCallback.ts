import type { groups } from '@contract/groups'
import type { Handler } from '../../shared/handler'
import { ok, refuse } from '../../shared/outcome'
import type { GroupsRepo } from '../repo'

export const doneCallback: Handler<typeof groups.doneCallback, GroupsRepo> = async (_, { scope, repo }) => {
  const { callbackAt, ...person } = scope.person
  if (callbackAt === undefined) return refuse('NotAsked', 'nothing was asked, or it is done', 'personId')
  await repo.putPerson(person)
  return ok({ done: true as const })
}
