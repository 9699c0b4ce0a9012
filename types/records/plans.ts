import type { Nearness, PlanBranch, PlanState } from '@contract/groups'
import type { Document } from './document'

export interface PlanRecord extends Document {
  byId: string
  at: Date
  state: PlanState
  acrossBranches: boolean
  total: number
  done: number
  skipped: number
  counts: { stays: number; moves: number; joins: number; unplaced: number }
}

export interface PlanLineRecord {
  personId: string
  from: string | null
  to: string | null
  nearness: Nearness
  pinned: boolean
  /** As it was when the plan was made, for going back. */
  wasPinned: boolean
  byHand: boolean
  /** Null until the line was gone through: whether it was done, or left alone because something had changed. */
  applied: 'done' | 'skipped' | null
}

/** The part of a plan that concerns one branch: `_id` is `planId:branchId`. */
export interface PlanBranchRecord extends Document {
  planId: string
  branchId: string
  branch: PlanBranch
  lines: PlanLineRecord[]
  /** Lines that applying, or undoing, has not gone through yet: it takes the documents where there are any. */
  toApply: number
  toUndo: number
}
