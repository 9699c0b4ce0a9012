import type { PlanBranchRecord, PlanLineRecord } from '@records/index'

/** Which way a plan is gone through; the field that counts what is left of it. */
export type Way = 'toApply' | 'toUndo'

/** What a line asks for. */
export interface Step {
  line: PlanLineRecord
  branchId: string
  from: string | null
  to: string | null
  pinned: boolean
  /** False where nothing has to be written. */
  changes: boolean
}

/**
 * What is left to do of a branch's part: forward each line not gone through, back each that was done.
 * @example stepsOf(a part with s1→s2 done and s1→s1 done, 'toUndo')
 *   // [{ from: 's2', to: 's1', changes: true, … }, { from: 's1', to: 's1', changes: false, … }]
 */
export const stepsOf = ({ branchId, lines }: PlanBranchRecord, way: Way): Step[] =>
  lines
    .filter(({ applied }) => applied === (way === 'toApply' ? null : 'done'))
    .map((line) => {
      const forward = way === 'toApply'
      const [from, to] = forward ? [line.from, line.to] : [line.to, line.from]
      const pinned = forward ? line.pinned : line.wasPinned
      return { line, branchId, from, to, pinned, changes: from !== to || line.pinned !== line.wasPinned }
    })
