import { $isoWeek, $month, $year } from 'mingo/operators/expression/date'
import type { Options } from 'mingo/types'

/** The year that the ISO week belongs to; mingo gives the calendar year. */
export const $isoWeekYear = (document: Record<string, unknown>, operand: never, options: Options): number => {
  const [year, month, week] = [$year, $month, $isoWeek].map((part) =>
    Number(part(document, operand, options)),
  )
  if (month === 1 && week! > 50) return year! - 1
  return month === 12 && week === 1 ? year! + 1 : year!
}
