import dayjs from 'dayjs'
import utc from 'dayjs/plugin/utc'

dayjs.extend(utc)

/** Asia/Shanghai is a fixed +08:00 (DESIGN §1): no timezone data, which some Android phones get wrong. */
const OFFSET_MIN = 8 * 60

const shanghai = (at: Date | string) => dayjs(at).utcOffset(OFFSET_MIN)

/**
 * The Asia/Shanghai day a moment falls in.
 * @example dayOf(new Date('2026-12-15T16:00:00Z')) // '2026-12-16'
 */
export const dayOf = (at: Date | string): string => shanghai(at).format('YYYY-MM-DD')

/**
 * A moment as the contract writes it.
 * @example instantOf(new Date('2026-12-15T11:30:00Z')) // '2026-12-15T19:30:00.000+08:00'
 */
export const instantOf = (at: Date | string): string => shanghai(at).format('YYYY-MM-DDTHH:mm:ss.SSSZ')

/**
 * The first moment of an Asia/Shanghai day.
 * @example startOfDay('2026-12-15').toISOString() // '2026-12-14T16:00:00.000Z'
 */
export const startOfDay = (day: string): Date => new Date(`${day}T00:00:00.000+08:00`)

/**
 * A day moved by whole months; a month that is too short ends it on its last day.
 * @example addMonths('2028-02-29', 12) // '2029-02-28'
 */
export const addMonths = (day: string, months: number): string =>
  dayjs.utc(`${day}T00:00:00Z`).add(months, 'month').format('YYYY-MM-DD')

/**
 * A day moved by whole days.
 * @example addDays('2026-12-31', 1) // '2027-01-01'
 */
export const addDays = (day: string, days: number): string =>
  dayjs.utc(`${day}T00:00:00Z`).add(days, 'day').format('YYYY-MM-DD')

/**
 * The Monday of a day's week.
 * @example weekOf('2026-12-15') // '2026-12-14'
 */
export const weekOf = (day: string): string =>
  addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7))
