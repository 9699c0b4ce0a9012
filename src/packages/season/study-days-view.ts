import type { SeasonRules } from '@contract/seasons'
import { dayOf } from '@domain/day'
import { daysOfMonth, type MonthView, monthView, weekdayOf } from '../../components/month/month-view'
import { dayWords } from '../../words/moments'

type StudyDays = SeasonRules['studyDays']

const NAMES = ['一', '二', '三', '四', '五', '六', '日']
export const weekdayNames = NAMES.map((name, i) => ({ weekday: i + 1, name: `周${name}` }))

const FEW = 2
const daysText = (days: readonly string[]): string =>
  days.length <= FEW ? days.map(dayWords).join('、') : `${dayWords(days[0]!)}等 ${days.length} 天`

/** @example weekText({ weekdays: [2, 4], more: [], off: [] }) // '周二、周四学习' */
export const weekText = ({ weekdays }: StudyDays): string => {
  if (weekdays.length === 0) return '没有固定的学习日'
  return `${weekdays.length === 7 ? '天天' : weekdays.map((day) => `周${NAMES[day - 1]}`).join('、')}学习`
}

/** The single days beside the week's; what they are for where there are none. */
export const singleDaysText = ({ more, off }: StudyDays): string =>
  [more.length > 0 && `另加 ${daysText(more)}`, off.length > 0 && `${daysText(off)}歇着`]
    .filter(Boolean)
    .join('，') || '这些天打卡'

/**
 * The study days of a season, as one would say them.
 * @example studyDaysText({ weekdays: [2, 4], more: ['2027-02-24'], off: [] }) // '周二、周四学习，另加 2 月 24 日'
 */
export const studyDaysText = (days: StudyDays): string =>
  days.more.length + days.off.length === 0 ? weekText(days) : `${weekText(days)}，${singleDaysText(days)}`

const flip = <T>(all: readonly T[], one: T): T[] =>
  all.includes(one) ? all.filter((each) => each !== one) : [...all, one].sort()

/** A day of the week becomes one on which everybody studies, or no longer. */
export const withWeekday = (days: StudyDays, weekday: number): StudyDays => ({
  ...days,
  weekdays: flip(days.weekdays, weekday),
})

/**
 * A single day turned: a study day rests, a day of rest becomes one.
 * @example withDay({ weekdays: [2], more: [], off: [] }, '2026-12-15') // a Tuesday: off is ['2026-12-15']
 */
export function withDay(days: StudyDays, day: string): StudyDays {
  const { more, off } = days
  if (off.includes(day)) return { ...days, off: flip(off, day) }
  if (more.includes(day)) return { ...days, more: flip(more, day) }
  return days.weekdays.includes(weekdayOf(day))
    ? { ...days, off: flip(off, day) }
    : { ...days, more: flip(more, day) }
}

export interface DayCell {
  day: string
  number: string
  state: 'study' | 'more' | 'off' | 'rest' | 'outside'
  /** Under the number, so that colour is not all that tells. */
  mark: string
  says: string
}

const cellWords: Record<DayCell['state'], [mark: string, says: string]> = {
  study: ['学', '学习日'],
  more: ['加', '单加的学习日'],
  off: ['歇', '单歇一天'],
  rest: ['', '不是学习日'],
  outside: ['', '不在这一季'],
}

const stateOf = ({ opensOn, closesOn, studyDays }: SeasonRules, day: string): DayCell['state'] => {
  if (day < opensOn || day > closesOn) return 'outside'
  const weekly = studyDays.weekdays.includes(weekdayOf(day))
  if (studyDays.off.includes(day)) return weekly || studyDays.more.includes(day) ? 'off' : 'rest'
  if (weekly) return 'study'
  return studyDays.more.includes(day) ? 'more' : 'rest'
}

/** One month of the season, each day as it counts. */
export const studyMonth = (rules: SeasonRules, month: string): { head: MonthView; cells: DayCell[] } => ({
  head: monthView(month, rules.opensOn.slice(0, 7), rules.closesOn.slice(0, 7)),
  cells: daysOfMonth(month).map((day) => {
    const state = stateOf(rules, day)
    const [mark, says] = cellWords[state]
    return { day, number: String(Number(day.slice(8))), state, mark, says: `${dayWords(day)}，${says}` }
  }),
})

/** The month to begin with: this one, or where the season lies nearest. */
export function monthToOpen({ opensOn, closesOn }: SeasonRules, now: Date): string {
  const today = dayOf(now)
  const nearest = today < opensOn ? opensOn : today > closesOn ? closesOn : today
  return nearest.slice(0, 7)
}
