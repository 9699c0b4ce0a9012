import type { people } from '@contract/people'
import type { Handler } from '../../shared/handler'
import { ok, refuse } from '../../shared/outcome'
import type { PeopleRepo } from '../repo'

export const setTextSize: Handler<typeof people.setTextSize, PeopleRepo> = async (
  { textSize },
  { scope, repo },
) => {
  const there = scope.personId !== null && (await repo.setTextSize(scope.personId, textSize))
  return there ? ok({ textSize }) : refuse('NotBound', 'no person is bound to this WeChat account')
}
