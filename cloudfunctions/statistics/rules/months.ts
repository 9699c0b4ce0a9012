import { addMonths } from '@domain/day'

/** As long as a wish that ended is kept: of these months every wish is still there. */
const SHOWN = 12

/**
 * The months that can be looked at, the newest first.
 * @example recentMonths('2026-12-15').slice(0, 2) // ['2026-12', '2026-11']
 */
export const recentMonths = (today: string): string[] =>
  Array.from({ length: SHOWN }, (_, back) => addMonths(`${today.slice(0, 7)}-01`, -back).slice(0, 7))
