import { addMonths, dayOf } from '@domain/day'
import { daysOfMonth, type MonthView, monthView } from '../../components/month/month-view'
import { dayWords } from '../../words/moments'

const REACH_MONTHS = 18

/** A month to choose one day from, as far as a season may lie from now. */
export const pickMonth = (month: string, chosen: string, now: Date) => {
  const far = (months: number) => addMonths(dayOf(now), months).slice(0, 7)
  const head: MonthView = monthView(month, far(-REACH_MONTHS), far(REACH_MONTHS))
  const cells = daysOfMonth(month).map((day) => ({
    day,
    number: String(Number(day.slice(8))),
    chosen: day === chosen,
    says: dayWords(day),
  }))
  return { head, cells }
}
