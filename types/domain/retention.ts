import { addDays, addMonths } from './day'

/** For so long after a season what it kept about people stays, and no longer (DESIGN §11). */
const KEPT_MONTHS = 12

/**
 * The last day from whose end nothing is kept any more on `today`. It goes with the first moment of the anniversary's day, so
 * that it is gone before the twelve months are over.
 * @example lastForgotten('2028-03-20') // '2027-03-20'; on the 28th of February 2029, the 29th of 2028
 */
export function lastForgotten(today: string): string {
  const day = addMonths(today, -KEPT_MONTHS)
  const next = addDays(day, 1)
  return addMonths(next, KEPT_MONTHS) <= today ? next : day
}
