import type { Fix } from '@contract/groups'
import type { PlanBranchRecord, PlanLineRecord, PlanRecord } from '@records/index'
import { countsOf, shiftsOf, tallyOf } from './plan'

/** One line of a plan put elsewhere by hand. */
export interface Edit {
  before: PlanLineRecord
  after: PlanLineRecord
}

/**
 * A line as somebody wants it. Who has no group can't be pinned to one.
 * @example editOf({ …, to: 's1' }, 's2', 'city', true).after // { …, to: 's2', nearness: 'city', pinned: true, byHand: true }
 */
export function editOf(
  before: PlanLineRecord,
  to: string | null,
  nearness: PlanLineRecord['nearness'],
  pinned: boolean,
): Edit {
  return { before, after: { ...before, to, nearness, pinned: pinned && to !== null, byHand: true } }
}

/**
 * A branch's part of the plan after a line of any branch was edited: its own lines where it is its line, and the groups
 * that the edit fills or empties.
 * @example an edit from s1 to s2 → s1's `after` is one less, s2's one more
 */
export function edited(record: PlanBranchRecord, { before, after }: Edit, fixes?: Fix[]): PlanBranchRecord {
  const lines = record.lines.map((line) => (line.personId === before.personId ? after : line))
  const shifts = shiftsOf([{ from: before.to, to: after.to }])
  const groups = record.branch.groups.map((group) => ({
    ...group,
    after: group.after + (shifts.get(group.id) ?? 0),
  }))
  const branch = { ...record.branch, ...tallyOf(lines), groups, fixes: fixes ?? record.branch.fixes }
  return { ...record, lines, branch }
}

/**
 * The whole plan's counts after an edit.
 * @example a line s1→s1 edited to s1→s2 → one fewer stays, one more moves
 */
export function recounted(counts: PlanRecord['counts'], { before, after }: Edit): PlanRecord['counts'] {
  const less = countsOf([before])
  const more = countsOf([after])
  const next = { ...counts }
  for (const name of ['stays', 'moves', 'joins', 'unplaced'] as const) next[name] += more[name] - less[name]
  return next
}
