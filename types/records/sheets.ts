import type { Cohort } from '@contract/personal'
import type { ExportPurpose, RowVerdict, SheetProblem } from '@contract/roster'
import type { Document } from './document'
import type { SealedPhone } from './people'

export interface ImportRecord extends Document {
  byId: string
  at: Date
  file: string
  fileName: string
  state: 'checking' | 'checked' | 'applying' | 'done' | 'dropped' | 'failed'
  problem: { problem: SheetProblem; detail: string } | null
  /** Of the roster when the last row was checked: another one, and the rows are checked again. */
  rosterVersion: number
  rows: number
  /** Rows gone through in this state. */
  done: number
  counts: Record<RowVerdict['verdict'], number>
  ignored: string[]
  unknownBranches: string[]
  /** After this its slices and its file are gone. */
  forgetAt: Date
}

/** What a good row does, ready to be written. */
export interface RowPlan {
  personId: string
  name: string
  branchId: string
  villageId: string
  cohort: Cohort
  mobile: boolean
  residence?: string
  phone?: SealedPhone
  /** The place of the row with whose person this one swaps numbers: both are written at once, or neither. */
  swapsWith?: number
  /** Of somebody new: who of this name was in the branch when the row was checked. */
  namesakes?: string[]
}

/** Up to 200 rows of an import: `_id` is `importId:slice`. */
export interface ImportSliceRecord extends Document {
  importId: string
  slice: number
  rows: (RowVerdict & { plan: RowPlan | null })[]
  /** The place of its last row among all rows, from 1, and which verdicts are among its rows: for paging. */
  lastRow: number
  verdicts: RowVerdict['verdict'][]
}

export interface ExportRecord extends Document {
  byId: string
  at: Date
  file: string
  nodeId: string | null
  rows: number
  phones: 'masked' | 'whole'
  purpose: ExportPurpose | null
  forgetAt: Date
  forgottenAt: Date | null
}
