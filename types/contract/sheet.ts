import * as z from 'zod/mini'
import { Id, Instant } from './core'

/** The columns of a roster sheet; `number` is the person's id, which an export carries and a new row leaves empty. */
export const RosterColumn = z.enum([
  'name',
  'branch',
  'cohort',
  'mobile',
  'province',
  'city',
  'district',
  'phone',
  'number',
])
export type RosterColumn = z.infer<typeof RosterColumn>

/** What is wrong with a cell or a row; each has its Chinese sentence (src/packages/roster). */
export const RowProblem = z.enum([
  'nameMissing',
  'nameTooLong',
  'nameOdd',
  'branchMissing',
  'branchUnknown',
  'branchAmbiguous',
  'cohortUnknown',
  'mobileUnknown',
  'regionUnknown',
  'regionContradicts',
  'regionTooCoarse',
  'regionWithoutMobile',
  'phoneShort',
  'phoneLong',
  'phoneOdd',
  'phoneMaskedElse',
  'phoneTaken',
  'numberUnknown',
  'numberOther',
  'twiceInSheet',
  'sameNameTwice',
  'erased',
  'deceased',
  'cellError',
  'formula',
])
export type RowProblem = z.infer<typeof RowProblem>

/** Something that was understood but that a person may want to know: nothing stops because of it. */
export const RowNote = z.enum([
  'keepsOwnResidence',
  'noConsentForResidence',
  'comesBack',
  'transfers',
  'phoneKept',
  'homeResidence',
  'phoneMoves',
])
export type RowNote = z.infer<typeof RowNote>

export const Verdict = z.enum(['add', 'change', 'same', 'bad', 'stale'])
export type Verdict = z.infer<typeof Verdict>

/** What would come of one row of the sheet, `row` counted as the spreadsheet shows it, from 1. */
export const RowVerdict = z.object({
  /** Its worksheet, where a workbook has several with people. */
  sheet: z.nullable(z.string()),
  row: z.int(),
  verdict: Verdict,
  /** As the sheet has it; empty where the cell is. */
  name: z.string(),
  branch: z.string(),
  /** `column` is the spreadsheet's letter, `D`; null for a problem of the whole row. */
  problems: z.array(
    z.object({
      problem: RowProblem,
      field: z.nullable(RosterColumn),
      column: z.nullable(z.string()),
      cell: z.string(),
    }),
  ),
  notes: z.array(RowNote),
  /** For `change`: each field, before and after; a phone is masked. */
  changes: z.array(z.object({ field: RosterColumn, from: z.string(), to: z.string() })),
})
export type RowVerdict = z.infer<typeof RowVerdict>

/** What is wrong with a sheet as a whole. */
export const SheetProblem = z.enum([
  'unreadable',
  'encrypted',
  'oldXls',
  'empty',
  'noHeader',
  'columnMissing',
  'columnTwice',
  'tooLarge',
])
export type SheetProblem = z.infer<typeof SheetProblem>

export const ImportView = z.object({
  id: Id,
  fileName: z.string(),
  at: Instant,
  /** `checking` and `applying` go on with `stepImport`; `failed` says why in `problem`. */
  state: z.enum(['checking', 'checked', 'applying', 'done', 'dropped', 'failed']),
  problem: z.nullable(z.object({ problem: SheetProblem, detail: z.string() })),
  /** Rows of people in the sheet, and how many of them have been gone through in this state. */
  rows: z.int(),
  done: z.int(),
  counts: z.object({ add: z.int(), change: z.int(), same: z.int(), bad: z.int(), stale: z.int() }),
  /** Columns the sheet has that the roster does not know, and `工作表：…` without people: they are left alone. */
  ignored: z.array(z.string()),
  /** Branches that rows name and the town does not have: `addBranches` can set them up, at most 60 are named. */
  unknownBranches: z.array(z.string()),
})
export type ImportView = z.infer<typeof ImportView>

export const ExportPurpose = z.enum(['check', 'contact', 'report'])
export type ExportPurpose = z.infer<typeof ExportPurpose>

export const ExportedFile = z.object({
  file: z.string(),
  url: z.string(),
  fileName: z.string(),
  rows: z.int(),
  /** Deleted then. */
  until: Instant,
})
export type ExportedFile = z.infer<typeof ExportedFile>
