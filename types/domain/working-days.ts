import calendar from 'chinese-days/dist/chinese-days.json'
import { addDays } from './day'

const holidays: ReadonlySet<string> = new Set(Object.keys(calendar.holidays))
/** Saturdays and Sundays that are worked for a longer holiday (调休). */
const madeUp: ReadonlySet<string> = new Set(Object.keys(calendar.workdays))

/** Until then the State Council's notices are in the package; after it Monday to Friday is all that is known. */
export const HOLIDAYS_KNOWN_UNTIL = `${[...holidays].sort().at(-1)!.slice(0, 4)}-12-31`

const isWeekend = (day: string): boolean => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())

/**
 * Whether offices work on a day, by the holiday notices as far as they are known and by the week beyond.
 * @example isWorkingDay('2026-10-10') // true: a Saturday worked for the National Day holiday
 */
export const isWorkingDay = (day: string): boolean =>
  madeUp.has(day) || !(holidays.has(day) || isWeekend(day))

/**
 * The working day that is so many after a day; none after it is the day itself.
 * @example addWorkingDays('2026-09-30', 2) // '2026-10-09': eight days of holiday lie between
 */
export function addWorkingDays(day: string, count: number): string {
  let reached = day
  for (let left = count; left > 0; ) {
    reached = addDays(reached, 1)
    if (isWorkingDay(reached)) left -= 1
  }
  return reached
}

/**
 * The working day that a day is, or the last one before it: what was promised until it or later isn't late yet.
 * @example lastWorkingDay('2026-12-13') // '2026-12-11': a Sunday, and the Friday before
 */
export function lastWorkingDay(day: string): string {
  let reached = day
  while (!isWorkingDay(reached)) reached = addDays(reached, -1)
  return reached
}

/**
 * How many working days lie after one day and until another, that one included; 0 when it isn't later.
 * @example workingDaysBetween('2026-12-11', '2026-12-15') // 2: over a weekend
 */
export function workingDaysBetween(from: string, to: string): number {
  let days = 0
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isWorkingDay(day)) days += 1
  return days
}
