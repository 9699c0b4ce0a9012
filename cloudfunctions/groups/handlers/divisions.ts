import type { groups } from '@contract/groups'
import type { Handler } from '../../shared/handler'
import { ok, refuse } from '../../shared/outcome'
import { divisionsUnder } from '../../shared/regions'
import type { GroupsRepo } from '../repo'

export const divisions: Handler<typeof groups.divisions, GroupsRepo> = async ({ under }) => {
  const found = divisionsUnder(under)
  if (!found) return refuse('NoSuchDivision', 'not in GB/T 2260', 'under')
  return ok({
    divisions: found.map(({ code, name, children }) => ({ code, name, divided: children.length > 0 })),
  })
}
