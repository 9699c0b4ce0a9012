/**
 * Content seconds as 学时 in text, floored to 0.1 (DESIGN §3).
 * @param sec content seconds
 * @param secPerHour content seconds of one 学时, from the season
 * @example hoursText(25_700, 2_700) // '9.5'
 */
export const hoursText = (sec: number, secPerHour: number): string => {
  const tenths = Math.floor((sec * 10) / secPerHour)
  return tenths % 10 === 0 ? String(tenths / 10) : (tenths / 10).toFixed(1)
}

/**
 * What is still missing, in 学时, rounded up to 0.1 so that it never says 0 too early.
 * @example missingText(25_700, 43_200, 2_700) // '6.5'
 */
export const missingText = (sec: number, requiredSec: number, secPerHour: number): string => {
  const tenths = Math.ceil((Math.max(0, requiredSec - sec) * 10) / secPerHour)
  return tenths % 10 === 0 ? String(tenths / 10) : (tenths / 10).toFixed(1)
}

/** A pane of the house: one 学时. */
export type Pane = 'lit' | 'half' | 'unlit'

/**
 * The panes of one room: one a 学时, floored to half a pane (DESIGN §3).
 * @example panesOf(6_800, 10_800, 2_700) // ['lit', 'lit', 'half', 'unlit']
 */
export const panesOf = (sec: number, requiredSec: number, secPerHour: number): Pane[] => {
  const count = Math.ceil(requiredSec / secPerHour)
  const halves = Math.floor((sec * 2) / secPerHour)
  return Array.from({ length: count }, (_, i) =>
    halves >= 2 * i + 2 ? 'lit' : halves === 2 * i + 1 ? 'half' : 'unlit',
  )
}
