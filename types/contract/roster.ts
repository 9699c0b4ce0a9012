import * as z from 'zod/mini'
import { context, Id, Instant, Key, operation, Role } from './core'
import { Consent, HistoryLine } from './people'
import { Cohort, LeaveReason, PersonName, Residence } from './personal'
import { Standing } from './standing'

/** 示范 / 提升 / 培育 (FIELD row 23). */
export const Tier = z.enum(['model', 'rising', 'growing'])
export type Tier = z.infer<typeof Tier>

const VillageName = z.string().check(z.trim(), z.minLength(2), z.maxLength(20))

/** A member as a branch's list shows them. */
export const MemberRow = z.object({
  personId: Id,
  name: z.nullable(z.string()),
  cohort: Cohort,
  mobile: z.boolean(),
  group: z.nullable(z.string()),
  residence: z.nullable(Residence),
  bound: z.nullable(z.boolean()),
})
export type MemberRow = z.infer<typeof MemberRow>

export const BranchCounts = z.object({
  id: Id,
  name: z.string(),
  village: z.string(),
  tier: z.nullable(Tier),
  members: z.int(),
  mobile: z.int(),
  /** Mobile members who have a study group. */
  grouped: z.int(),
  /** Members tied to a WeChat account. */
  bound: z.int(),
})
export type BranchCounts = z.infer<typeof BranchCounts>

export const StudyGroupRow = z.object({
  id: Id,
  name: z.string(),
  /** Null takes anybody of the branch. */
  region: z.nullable(Residence),
  members: z.int(),
  capacity: z.int(),
  instructors: z.array(z.object({ personId: Id, name: z.nullable(z.string()) })),
})
export type StudyGroupRow = z.infer<typeof StudyGroupRow>

export const BranchView = z.object({
  id: Id,
  name: z.string(),
  counts: BranchCounts,
  groups: z.array(StudyGroupRow),
  /** Requests that wait for the secretary or an organiser. */
  waiting: z.int(),
  members: z.array(MemberRow),
  /** Ask again with this for the next; null at the end. */
  next: z.nullable(z.string()),
})
export type BranchView = z.infer<typeof BranchView>

export const MemberView = z.object({
  personId: Id,
  name: z.nullable(z.string()),
  /** Null for somebody who left. */
  member: z.nullable(
    z.object({
      branchId: Id,
      branch: z.string(),
      village: z.string(),
      groupId: z.nullable(Id),
      group: z.nullable(z.string()),
      cohort: Cohort,
      mobile: z.boolean(),
      /** Stays in this group whatever a season plan proposes. */
      pinned: z.boolean(),
    }),
  ),
  left: z.nullable(z.object({ branch: z.string(), at: Instant, reason: LeaveReason })),
  phone: z.nullable(z.string()),
  residence: z.nullable(Residence),
  bound: z.nullable(z.boolean()),
  consents: z.nullable(z.array(Consent)),
  study: z.nullable(Standing),
  duties: z.array(z.object({ role: Role, nodes: z.array(z.object({ id: Id, name: z.string() })) })),
  /** Newest first. */
  history: z.array(HistoryLine),
})
export type MemberView = z.infer<typeof MemberView>

/** A change to one person's place on the roster, by a named person; nothing vanishes, everything is in the history. */
export const Amendment = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('transfer'), branchId: Id }),
  z.object({ kind: z.literal('leave'), reason: LeaveReason }),
  z.object({ kind: z.literal('return'), branchId: Id }),
  z.object({ kind: z.literal('cohort'), cohort: Cohort }),
  z.object({ kind: z.literal('mobile'), mobile: z.boolean() }),
  z.object({ kind: z.literal('name'), name: PersonName }),
])
export type Amendment = z.infer<typeof Amendment>

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

const rowSight = {
  name: { secretary: 'shown', organiser: 'shown' },
  residence: { secretary: 'shown', organiser: 'masked' },
  bound: { secretary: 'shown', organiser: 'shown' },
} as const

export const roster = context('roster', {
  /** The town's branches and how many are in each: counts only. */
  overview: operation({
    callers: ['organiser', 'countyViewer'],
    scope: 'town',
    input: z.object({}),
    output: z.object({
      town: z.string(),
      branches: z.array(BranchCounts),
      /** Members of the whole town, mobile ones, grouped ones, bound ones. */
      totals: z.object({ members: z.int(), mobile: z.int(), grouped: z.int(), bound: z.int() }),
      /** For an organiser: an import that is not finished, else the last one. */
      lastImport: z.nullable(ImportView),
    }),
    errors: [],
    sees: {},
    example: {},
  }),
  /** A branch: its groups, and its members by name. */
  branch: operation({
    callers: ['secretary', 'organiser'],
    scope: { node: 'branchId' },
    input: z.object({
      branchId: Id,
      /** Part of a name; empty lists everybody. */
      find: z.string().check(z.trim(), z.maxLength(40)),
      after: z.nullable(z.string().check(z.maxLength(200))),
    }),
    output: BranchView,
    errors: ['NoSuchBranch'],
    sees: rowSight,
    example: { branchId: 'n-b01', find: '', after: null },
  }),
  member: operation({
    callers: ['instructor', 'secretary', 'organiser'],
    scope: { person: 'personId' },
    input: z.object({ personId: Id }),
    output: MemberView,
    errors: [],
    sees: {
      name: { instructor: 'shown', secretary: 'shown', organiser: 'shown' },
      phone: { instructor: 'masked', secretary: 'masked' },
      residence: { instructor: 'shown', secretary: 'shown', organiser: 'masked' },
      bound: { instructor: 'shown', secretary: 'shown', organiser: 'shown' },
      consents: { secretary: 'shown' },
      study: { instructor: 'shown', secretary: 'shown' },
    },
    example: { personId: 'p0001' },
  }),
  /** The whole number, to call it; each look is on the member's own list of who looked. */
  phoneOf: operation({
    callers: ['instructor', 'secretary'],
    scope: { person: 'personId' },
    input: z.object({ personId: Id }),
    output: z.object({ personId: Id, phone: z.nullable(z.string()) }),
    errors: ['NoPhone'],
    sees: { phone: { instructor: 'shown', secretary: 'shown' } },
    example: { personId: 'p0001' },
  }),
  /** Of somebody with a duty beyond the caller's own, only who covers it changes name, branch or membership. */
  amend: operation({
    callers: ['secretary', 'organiser'],
    scope: { person: 'personId' },
    input: z.object({ key: Key, personId: Id, change: Amendment }),
    output: z.object({ done: z.literal(true) }),
    errors: ['NotAMember', 'AlreadyAMember', 'NoSuchBranch', 'WrongValue', 'NotYours', 'LastOrganiser'],
    sees: {},
    example: { key: 'amend-0001', personId: 'p0001', change: { kind: 'transfer', branchId: 'n-b02' } },
  }),
  /** Sets up villages with a branch each, for a town that begins; one that is there already is left as it is. */
  addBranches: operation({
    callers: ['organiser'],
    scope: 'town',
    input: z.object({
      key: Key,
      villages: z
        .array(z.object({ name: VillageName, tier: z.nullable(Tier) }))
        .check(z.minLength(1), z.maxLength(60)),
    }),
    output: z.object({ added: z.int() }),
    errors: [],
    sees: {},
    example: { key: 'villages-1', villages: [{ name: '青石桥村', tier: 'model' }] },
  }),
  /** Takes in a sheet that was uploaded under `imports/`; nothing on the roster changes yet. */
  startImport: operation({
    callers: ['organiser'],
    scope: 'town',
    input: z.object({
      key: Key,
      file: z.string().check(z.maxLength(300)),
      fileName: z.string().check(z.trim(), z.minLength(1), z.maxLength(100)),
    }),
    output: ImportView,
    errors: ['NoSuchFile'],
    sees: {},
    example: {
      key: 'import-001',
      file: 'cloud://env.bucket/imports/0f3c.xlsx',
      fileName: '樟树坳镇党员名册.xlsx',
    },
  }),
  /** Goes on by one slice, checking or applying; asked again until `state` no longer moves. */
  stepImport: operation({
    callers: ['organiser'],
    scope: 'town',
    input: z.object({ key: Key, importId: Id }),
    output: ImportView,
    errors: ['NoSuchImport'],
    sees: {},
    example: { key: 'step-00001', importId: 'i1' },
  }),
  importRows: operation({
    callers: ['organiser'],
    scope: 'town',
    input: z.object({
      importId: Id,
      only: z.nullable(Verdict),
      /** `next` as it was answered; 0 begins. */
      after: z.int().check(z.nonnegative()),
    }),
    output: z.object({ import: ImportView, rows: z.array(RowVerdict), next: z.nullable(z.int()) }),
    errors: ['NoSuchImport'],
    sees: {},
    example: { importId: 'i1', only: 'bad', after: 0 },
  }),
  /** All good rows, from the first: one import at a time. */
  applyImport: operation({
    callers: ['organiser'],
    scope: 'town',
    input: z.object({ key: Key, importId: Id }),
    output: ImportView,
    errors: ['NoSuchImport', 'NotChecked', 'ImportRunning'],
    sees: {},
    example: { key: 'apply-0001', importId: 'i1' },
  }),
  dropImport: operation({
    callers: ['organiser'],
    scope: 'town',
    input: z.object({ key: Key, importId: Id }),
    output: ImportView,
    errors: ['NoSuchImport', 'ImportRunning'],
    sees: {},
    example: { key: 'drop-00001', importId: 'i1' },
  }),
  /** An xlsx of everybody under a node, deleted after a day. Whole phone numbers only for the secretary of the branch. */
  exportRoster: operation({
    callers: ['secretary', 'organiser'],
    scope: { node: 'nodeId' },
    input: z.object({
      key: Key,
      nodeId: Id,
      phones: z.enum(['masked', 'whole']),
      purpose: ExportPurpose,
    }),
    output: ExportedFile,
    errors: ['NotYours'],
    sees: {},
    example: { key: 'export-001', nodeId: 'n-b01', phones: 'masked', purpose: 'check' },
  }),
  /** All that is kept about the caller, as an xlsx. */
  exportMine: operation({
    callers: ['villager'],
    scope: 'own',
    input: z.object({ key: Key }),
    output: ExportedFile,
    errors: ['NotBound'],
    sees: {},
    example: { key: 'export-002' },
  }),
})
