import * as z from 'zod/mini'
import { Amendment, BranchCounts, BranchView, MemberView, Tier } from './branch'
import { context, Id, Key, operation } from './core'
import { ExportedFile, ExportPurpose, ImportView, RowVerdict, Verdict } from './sheet'

export * from './branch'
export * from './sheet'

const VillageName = z.string().check(z.trim(), z.minLength(2), z.maxLength(20))

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
