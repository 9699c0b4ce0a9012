import type { WishCategory } from '@contract/wish'
import { addDays, dayOf, startOfDay } from '@domain/day'
import { addWorkingDays, workingDaysBetween } from '@domain/working-days'
import type { WishState } from '@records/index'

/** Working days that each kind of thing may take once somebody has it. */
const IN_HAND: Record<WishCategory, number> = {
  road: 15,
  water: 10,
  power: 5,
  farming: 7,
  work: 10,
  care: 3,
  policy: 3,
  surroundings: 7,
  other: 7,
}

/** Working days since it was done after which its asker is reminded, once and again. */
const REMINDED_AFTER = [3, 6]
/** And after which it counts as 未回访. */
const UNVISITED_AFTER = 9
/** Working days overdue after which it goes up a level. */
const ESCALATED_AFTER = 3

/** Nothing is due while it is being checked, nor once it is closed. */
const ALLOWED: Record<Exclude<WishState, 'assigned'>, number | null> = {
  held: null,
  collected: 2,
  gathered: 3,
  offered: 5,
  feedback: UNVISITED_AFTER,
  closed: null,
}

/**
 * The day until which a wish ought to leave a state it came to now.
 * @example dueFor('assigned', 'power', on Friday the 11th of December 2026) // '2026-12-18'
 */
export function dueFor(state: WishState, category: WishCategory | null, now: Date): string | null {
  const days = state === 'assigned' ? IN_HAND[category ?? 'other'] : ALLOWED[state]
  return days === null ? null : addWorkingDays(dayOf(now), days)
}

/**
 * By how many working days something is late; 0 in time.
 * @example overdueDays('2026-12-11', on Monday the 14th) // 1
 */
export const overdueDays = (dueOn: string | null, now: Date): number =>
  dueOn === null ? 0 : workingDaysBetween(dueOn, dayOf(now))

/** Whether it waits so long for the village that the town takes it up. */
export const isToEscalate = (dueOn: string | null, now: Date): boolean =>
  overdueDays(dueOn, now) >= ESCALATED_AFTER

/** Working days since it was done after which there is something to do about a wish that was reminded of so often. */
const nextAfter = (reminded: number): number => REMINDED_AFTER[reminded] ?? UNVISITED_AFTER

/**
 * What to do about a wish that was done at a moment and whose asker has not spoken.
 * @param reminded how often they were reminded
 * @example nextVisit(done three working days ago, 0, now) // 'remind'
 */
export function nextVisit(doneAt: Date, reminded: number, now: Date): 'remind' | 'close' | 'wait' {
  if (workingDaysBetween(dayOf(doneAt), dayOf(now)) < nextAfter(reminded)) return 'wait'
  // After two reminders and not before, even where the tick stood still for a week.
  return reminded < REMINDED_AFTER.length ? 'remind' : 'close'
}

/**
 * The moment before which a wish was done when something is to be done about it now: to search by, for each number of
 * reminders.
 * @example visitsBefore(now)[0] // the end of the day three working days ago
 */
export const visitsBefore = (now: Date): Date[] =>
  [0, ...REMINDED_AFTER.keys()].map((_, reminded) => {
    let day = dayOf(now)
    while (workingDaysBetween(day, dayOf(now)) < nextAfter(reminded)) day = addDays(day, -1)
    return startOfDay(addDays(day, 1))
  })
