import * as z from 'zod/mini'
import { Day, Seconds } from './core'

/** 没开始 / 卡住了 / 跟得上 / 已完成. */
export const StandingState = z.enum(['notBegun', 'stuck', 'onPace', 'finished'])
export type StandingState = z.infer<typeof StandingState>

/** How somebody stands in the open season, derived when it is read and never kept (DESIGN §8). */
export const Standing = z.object({
  state: StandingState,
  totalSec: Seconds,
  /** Still to learn: by the whole or by the rooms together, whichever is more. */
  missingSec: Seconds,
  /** The day of the last credit. */
  lastOn: z.nullable(Day),
  /** Whole days since then, or since the season opened. */
  idleDays: z.int(),
  /** At the speed so far, the day they will have it all; null for who has not begun or has finished. */
  finishOn: z.nullable(Day),
  /** Days after the closing date; 0 when in time. */
  lateDays: z.int(),
})
export type Standing = z.infer<typeof Standing>
