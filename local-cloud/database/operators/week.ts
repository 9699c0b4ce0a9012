import { $dayOfWeek, $dayOfYear } from 'mingo/operators/expression/date'
import type { Options } from 'mingo/types'

/** Week of the year from 0, weeks beginning on Sunday; mingo is off by one in some years. */
export const $week = (document: Record<string, unknown>, operand: never, options: Options): number => {
  const dayOfYear = Number($dayOfYear(document, operand, options))
  const dayOfWeek = Number($dayOfWeek(document, operand, options))
  return Math.floor((dayOfYear + 7 - dayOfWeek) / 7)
}
