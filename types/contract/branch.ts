import * as z from 'zod/mini'
import { Id, Instant, Role } from './core'
import { Consent, HistoryLine } from './my-data'
import { Cohort, LeaveReason, PersonName, Residence } from './personal'
import { Standing } from './standing'

/** 示范 / 提升 / 培育 (FIELD row 23). */
export const Tier = z.enum(['model', 'rising', 'growing'])
export type Tier = z.infer<typeof Tier>

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
