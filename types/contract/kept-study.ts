import * as z from 'zod/mini'
import { Day, Id, Instant, Seconds } from './core'
import { Checked, OutsideLine } from './tasks'

/** Of one kind of record: how many are kept, and the newest of them. */
export const newest = <Line extends z.ZodMiniType>(line: Line) =>
  z.object({ count: z.int(), lines: z.array(line).check(z.maxLength(20)) })

/** What study has left about somebody; an export holds it whole. */
export const KeptStudy = z.object({
  tasks: newest(
    z.object({
      taskId: Id,
      title: z.string(),
      seenAt: z.nullable(Instant),
      receivedAt: z.nullable(Instant),
      reflection: z.nullable(z.object({ text: z.string(), at: Instant, checked: Checked })),
      answer: z.nullable(z.object({ text: z.string(), at: Instant, by: z.string() })),
    }),
  ),
  outside: newest(z.object({ ...OutsideLine.shape, photo: z.boolean() })),
  sessions: newest(
    z.object({
      sessionId: Id,
      title: z.string(),
      on: Day,
      coming: z.nullable(z.boolean()),
      presence: z.enum(['none', 'present', 'waiting']),
      creditedSec: Seconds,
    }),
  ),
  visits: newest(
    z.object({
      visitId: Id,
      on: Day,
      by: z.string(),
      topics: z.array(z.string()),
      creditedSec: Seconds,
      /** What I said, written down by the visitor; of a visit to several it stands with each. */
      suggestion: z.nullable(z.string()),
    }),
  ),
  studyDays: newest(z.object({ day: Day, state: z.enum(['lit', 'late', 'madeUp', 'tapped']) })),
})
export type KeptStudy = z.infer<typeof KeptStudy>
