import { type Outcome, ok, refuse } from '../../../shared/outcome'
import { daysOfMonth, monthOf } from './calendar'
import { type Days, stateOf } from './state'

const inState = (days: Days, month: string, ...states: string[]): string[] =>
  daysOfMonth(month).filter((day) => states.includes(stateOf(days, day)))

/**
 * The days of a month that were made up. One that turns out to be 补传 after all gives its make-up back.
 * @example madeUpIn(days, '2026-12') // ['2026-12-03']
 */
export const madeUpIn = (days: Days, month: string): string[] => inState(days, month, 'madeUp')

/** How many make-ups a month has left; a season may take some back, so never less than none. */
export const makeUpsLeft = (days: Days, month: string): number =>
  Math.max(0, (days.season.makeUpsPerMonth ?? 0) - madeUpIn(days, month).length)

/**
 * The days of this month that a make-up can go to: those missed, and those claimed and not counted.
 * @example with the 3rd missed, on the 15th: ['2026-12-03']; of any month but this one: []
 */
export const missedIn = (days: Days, month: string): string[] =>
  month === monthOf(days.today) ? inState(days, month, 'missed', 'notCounted') : []

/** Whether a day may be made up. It takes nothing beside one of the month's make-ups. */
export function mayMakeUp(days: Days, day: string): Outcome<null, 'NotMissed' | 'NoMakeUpLeft'> {
  if (!missedIn(days, monthOf(day)).includes(day))
    return refuse('NotMissed', `${day} is not a missed day of this month`, 'day')
  return makeUpsLeft(days, monthOf(day)) > 0
    ? ok(null)
    : refuse('NoMakeUpLeft', 'the make-ups of this month are spent')
}
