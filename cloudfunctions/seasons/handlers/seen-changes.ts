import type { RuleChange } from '@contract/seasons'
import type { RuleChangeRecord } from '@records/index'
import type { SeasonsRepo } from '../repo'
import { changeView } from '../rules/views'

/** Changes with the names of who made them. */
export async function seenChanges(changes: RuleChangeRecord[], repo: SeasonsRepo): Promise<RuleChange[]> {
  const people = await repo.people(changes.map(({ byId }) => byId))
  return changes.map((change) => changeView(change, people))
}
