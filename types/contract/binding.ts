import * as z from 'zod/mini'
import { Id, Instant } from './core'
import { PersonName } from './personal'

/** The version of the privacy notice that the phone shows before anything is asked for. */
export const noticeVersion = 1

/** One use, two hours: read out by the secretary, typed by the member. */
export const InviteCode = z.string().check(z.regex(/^\d{8}$/))

/** How a WeChat user shows who they are: a number WeChat vouches for, or a code from their secretary with their name. */
export const Proof = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('phone'), code: z.string().check(z.minLength(1), z.maxLength(200)) }),
  z.object({ kind: z.literal('invite'), code: InviteCode, name: PersonName }),
])
export type Proof = z.infer<typeof Proof>

/** A try that matched nobody is an answer and not an error, so that it is counted: the same words whoever was meant. */
export const Bound = z.object({
  bound: z.nullable(z.object({ name: z.string(), rebound: z.boolean() })),
  triesLeft: z.int(),
})
export type Bound = z.infer<typeof Bound>

export const BindingView = z.object({
  town: z.nullable(z.string()),
  /** The name this WeChat account is bound to; null while it is bound to nobody. */
  bound: z.nullable(z.string()),
  triesLeft: z.int(),
  /** What was last asked of a secretary. */
  request: z.nullable(
    z.object({ branch: z.string(), at: Instant, state: z.enum(['open', 'joined', 'refused']) }),
  ),
  branches: z.array(z.object({ id: Id, name: z.string() })),
})
export type BindingView = z.infer<typeof BindingView>

/** What a member may ask their secretary to put right. */
export const CorrectionField = z.enum(['name', 'branch', 'cohort', 'mobile'])
export type CorrectionField = z.infer<typeof CorrectionField>

/** Something that waits for the secretary of a branch. */
export const WaitingRequest = z.object({
  id: Id,
  at: Instant,
  kind: z.enum(['bind', 'correction']),
  /** `bind`: the name that was claimed. Null in a correction. */
  claimedName: z.nullable(z.string()),
  /** `bind`: members of that name in this branch. `correction`: the one who asks. */
  candidates: z.array(
    z.object({ personId: Id, name: z.nullable(z.string()), bound: z.nullable(z.boolean()) }),
  ),
  /** `correction`: what it should say. */
  change: z.nullable(z.object({ field: CorrectionField, to: z.string() })),
})
export type WaitingRequest = z.infer<typeof WaitingRequest>
