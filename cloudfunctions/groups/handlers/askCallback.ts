import type { groups } from '@contract/groups'
import { instantOf } from '@domain/day'
import type { Handler } from '../../shared/handler'
import { ok, refuse } from '../../shared/outcome'
import type { GroupsRepo } from '../repo'
import { instructorsOf } from '../rules/views'

/** Asked twice, it stays as it was first asked: nobody falls back in the line. */
export const askCallback: Handler<typeof groups.askCallback, GroupsRepo> = async (
  _,
  { scope, repo, now },
) => {
  const person = scope.personId === null ? null : await repo.person(scope.personId)
  const groupId = person?.member?.groupId ?? null
  if (!person || groupId === null) return refuse('NoGroup', 'the caller is in no study group')
  const guides = instructorsOf([groupId], await repo.withDutyAt([groupId]))
  if (guides.get(groupId)?.length === 0) return refuse('NoInstructor', 'nobody would see it')
  const callbackAt = person.callbackAt ?? now
  await repo.putPerson({ ...person, callbackAt })
  return ok({ callbackAt: instantOf(callbackAt) })
}
