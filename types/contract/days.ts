import * as z from 'zod/mini'
import { Day, Instant, Key, Seconds } from './core'

/** A calendar month, `2026-12`. */
export const Month = z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/))

/**
 * A study day on the calendar wall. `lit` 打了, `late` 补传 (made offline, agreed with what the server saw), `madeUp` 补,
 * `missed` 漏, `open` today and not yet, `ahead` to come, `rest` no study day; `notCounted` claimed and not believed.
 */
export const DayState = z.enum(['lit', 'late', 'madeUp', 'missed', 'open', 'ahead', 'rest', 'notCounted'])
export type DayState = z.infer<typeof DayState>

/** Today, as the button needs it. */
export const StudyToday = z.object({
  day: Day,
  state: DayState,
  /** Credited today, and what a check-in takes (DESIGN §4). */
  creditedSec: Seconds,
  neededSec: Seconds,
  /** A reflection was handed in today, which does as well as the minutes. */
  handedIn: z.optional(z.boolean()),
  /** Study days without a gap up to today, or up to yesterday while today is open. */
  streak: z.int(),
  /** The study day after today; null when the season has none left. */
  next: z.nullable(Day),
})
export type StudyToday = z.infer<typeof StudyToday>

export const Calendar = z.object({
  month: Month,
  days: z.array(z.object({ day: Day, state: DayState })),
  today: StudyToday,
  longest: z.int(),
  /** Make-ups of this month: how many are left of how many, and the missed days they can go to. */
  makeUps: z.object({ left: z.int(), of: z.int(), days: z.array(Day) }),
  /** The months that have a calendar: the season's. */
  first: Month,
  last: Month,
})
export type Calendar = z.infer<typeof Calendar>

/** 打卡. `at` is when it was tapped, by the server's clock as the phone knew it. */
export const CheckInDay = z.object({ key: Key, day: Day, at: Instant })
export const MakeUpDay = z.object({ key: Key, day: Day })
