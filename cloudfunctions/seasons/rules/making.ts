import type { RuleChangeRecord } from '@records/index'

type Decided = Pick<RuleChangeRecord, '_id' | 'seasonId' | 'topicId' | 'at' | 'byId' | 'reason' | 'changes'>

const UNTOUCHED = {
  pass: 0,
  againAt: null,
  after: null,
  done: 0,
  total: 0,
  entries: 0,
  addedSec: 0,
  takenSec: 0,
}

/** A change from now on: it is done when it is written. */
export const forwardChange = (decided: Decided): RuleChangeRecord => ({
  v: 1,
  ...UNTOUCHED,
  ...decided,
  mode: 'forward',
  state: 'done',
})

/**
 * A change that goes over what was credited.
 * @param total progress documents that there are
 */
export const recomputingChange = (decided: Decided, total: number): RuleChangeRecord => ({
  v: 1,
  ...UNTOUCHED,
  ...decided,
  pass: 1,
  total,
  mode: 'recompute',
  state: 'running',
})
