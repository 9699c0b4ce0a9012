import type { RuleChange } from '@contract/seasons'
import { instantOf } from '@domain/day'
import type { PersonRecord, RuleChangeRecord } from '@records/index'
import { whoIs } from '../../shared/history-lines'

type Names = readonly Pick<PersonRecord, '_id' | 'name'>[]

/**
 * A change as an organiser reads it.
 * @param people those who made changes; somebody erased has no name
 * @example changeView(change by p0005, [苏晚晴]).by // '苏晚晴（组织委员）'
 */
export const changeView = (change: RuleChangeRecord, people: Names): RuleChange => ({
  id: change._id,
  at: instantOf(change.at),
  by: whoIs(people.find(({ _id }) => _id === change.byId)?.name, 'organiser'),
  reason: change.reason,
  changes: change.changes,
  mode: change.mode,
  state: change.state,
  done: change.done,
  total: change.total,
  entries: change.entries,
  addedSec: change.addedSec,
  takenSec: change.takenSec,
})
