export interface MonthView {
  /** 2026 年 12 月 */
  name: string
  /** Empty places before the first of the month: its week begins on Monday. */
  blanks: number
  previous: string | null
  next: string | null
}

const movedBy = (month: string, by: 1 | -1): string => {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5)) - 1 + by]
  return new Date(Date.UTC(year, number, 1)).toISOString().slice(0, 7)
}

/**
 * The weekday of a day, from 1, Monday, to 7.
 * @example weekdayOf('2026-12-15') // 2
 */
export const weekdayOf = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay() || 7

/**
 * The days of a month.
 * @example daysOfMonth('2027-02').length // 28
 */
export const daysOfMonth = (month: string): string[] => {
  const count = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).getUTCDate()
  return Array.from({ length: count }, (_, i) => `${month}-${String(i + 1).padStart(2, '0')}`)
}

/**
 * A month's head, and to where one may turn.
 * @param month `2026-12`
 * @param first the first and the last month one may turn to
 * @example monthView('2026-12', '2026-11', '2027-03') // { name: '2026 年 12 月', blanks: 1, previous: '2026-11', next: '2027-01' }
 */
export const monthView = (month: string, first: string, last: string): MonthView => ({
  name: `${month.slice(0, 4)} 年 ${Number(month.slice(5))} 月`,
  blanks: weekdayOf(`${month}-01`) - 1,
  previous: month > first ? movedBy(month, -1) : null,
  next: month < last ? movedBy(month, 1) : null,
})
