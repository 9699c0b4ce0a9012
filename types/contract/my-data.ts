import * as z from 'zod/mini'
import { CorrectionField } from './binding'
import { Id, Instant, Role, Seconds } from './core'
import { KeptStudy } from './kept-study'
import { KeptWishes } from './kept-wishes'
import { Cohort, ConsentKind, Residence } from './personal'

export const Consent = z.object({ kind: ConsentKind, given: z.boolean(), at: Instant })
export type Consent = z.infer<typeof Consent>

/** One thing that was done to a person's record; values that were personal are not kept. */
export const HistoryKind = z.enum([
  'joined',
  'left',
  'returned',
  'transferred',
  'corrected',
  'regrouped',
  'bound',
  'rebound',
  'dutyGiven',
  'dutyTaken',
  'consented',
  'withdrew',
  'declined',
  'erased',
])
export type HistoryKind = z.infer<typeof HistoryKind>

export const HistoryLine = z.object({
  id: Id,
  kind: HistoryKind,
  at: Instant,
  /** Who did it: a name and what they are; null for the person themselves or the town's rules. */
  by: z.nullable(z.string()),
  /** Names of places, or which field: `青石桥村党支部 → 枫香坳村党支部`. */
  from: z.nullable(z.string()),
  to: z.nullable(z.string()),
})
export type HistoryLine = z.infer<typeof HistoryLine>

/** One person read personal data of the caller on one day. */
export const AccessLine = z.object({
  id: z.string(),
  at: Instant,
  by: z.string(),
  role: Role,
  /** What was read. */
  operation: z.string(),
  times: z.int(),
})
export type AccessLine = z.infer<typeof AccessLine>

/** All that is kept about the caller. */
export const MyData = z.object({
  personId: Id,
  name: z.string(),
  phone: z.nullable(z.string()),
  boundAt: z.nullable(Instant),
  member: z.nullable(
    z.object({
      branch: z.string(),
      village: z.string(),
      group: z.nullable(z.string()),
      cohort: Cohort,
      mobile: z.boolean(),
      residence: z.nullable(Residence),
    }),
  ),
  duties: z.array(z.object({ role: Role, at: z.array(z.string()) })),
  consents: z.array(Consent),
  /** Credited in the open season, and how many topics and ledger lines are kept of it. */
  study: z.object({ totalSec: Seconds, topics: z.int(), lines: z.int() }),
  /** A correction that waits for the secretary. */
  correction: z.nullable(z.object({ field: CorrectionField, to: z.string(), at: Instant })),
  /** Newest first, the newest 100. */
  history: z.array(HistoryLine),
  accesses: z.array(AccessLine),
  /** Tasks, study elsewhere, sessions, visits and study days. */
  kept: KeptStudy,
  /** What I asked the village for. */
  wishes: KeptWishes,
})
export type MyData = z.infer<typeof MyData>
