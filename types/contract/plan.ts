import * as z from 'zod/mini'
import { Id, Instant } from './core'
import { Residence } from './personal'

/** How near a group is to where somebody lives. `unknown`: no residence is kept of them. */
export const Nearness = z.enum(['district', 'city', 'province', 'elsewhere', 'anywhere', 'unknown'])
export type Nearness = z.infer<typeof Nearness>

/** What would place those whom the plan could not. */
export const Fix = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('moreRoom'), groupId: Id, group: z.string(), more: z.int() }),
  z.object({ kind: z.literal('newGroup'), region: z.nullable(Residence), members: z.int() }),
])
export type Fix = z.infer<typeof Fix>

export const PlanBranch = z.object({
  id: Id,
  name: z.string(),
  members: z.int(),
  moves: z.int(),
  joins: z.int(),
  unplaced: z.int(),
  groups: z.array(
    z.object({
      id: Id,
      name: z.string(),
      before: z.int(),
      after: z.int(),
      capacity: z.int(),
      instructed: z.boolean(),
    }),
  ),
  fixes: z.array(Fix),
})
export type PlanBranch = z.infer<typeof PlanBranch>

export const PlanState = z.enum(['proposed', 'applying', 'applied', 'undoing', 'undone', 'dropped'])
export type PlanState = z.infer<typeof PlanState>

export const PlanView = z.object({
  id: Id,
  at: Instant,
  state: PlanState,
  /** Whether groups may take members of other branches. */
  acrossBranches: z.boolean(),
  /** Members gone through while applying or undoing, of how many. */
  done: z.int(),
  total: z.int(),
  counts: z.object({ stays: z.int(), moves: z.int(), joins: z.int(), unplaced: z.int() }),
  /** Changed by somebody else since the plan was made, and therefore left alone. */
  skipped: z.int(),
  branches: z.array(PlanBranch),
})
export type PlanView = z.infer<typeof PlanView>

export const PlanLine = z.object({
  personId: Id,
  name: z.nullable(z.string()),
  residence: z.nullable(Residence),
  from: z.nullable(z.object({ id: Id, name: z.string() })),
  to: z.nullable(z.object({ id: Id, name: z.string() })),
  nearness: Nearness,
  pinned: z.boolean(),
  /** Put there by hand. */
  byHand: z.boolean(),
})
export type PlanLine = z.infer<typeof PlanLine>
