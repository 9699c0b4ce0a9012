import type { Calendar, DayState } from '@contract/days'
import { type MonthView, monthView } from '../../components/month/month-view'
import { dayWords } from '../../words/moments'

/** How a day looks on the wall: the states, and today while it is open. */
export interface CellView {
  day: string
  number: string
  state: DayState
  /** One character under the number; a lit day has a tick instead, days of rest and days to come have nothing. */
  mark: string
  /** For a screen reader. */
  says: string
}

export interface LegendView {
  state: DayState
  mark: string
  words: string
}

export interface MakeUpView {
  day: string
  title: string
  note: string
  /** Null once the make-ups of the month are spent. */
  action: string | null
}

export interface CalendarView {
  streak: string
  streakWords: string
  longest: string
  month: MonthView
  cells: CellView[]
  legend: LegendView[]
  makeUps: MakeUpView[]
}

const marks: Record<DayState, string> = {
  lit: '',
  late: '传',
  madeUp: '补',
  missed: '漏',
  notCounted: '未',
  open: '今天',
  ahead: '',
  rest: '',
}
const words: Record<DayState, string> = {
  lit: '打了',
  late: '补传的',
  madeUp: '补的',
  missed: '没打',
  notCounted: '没算上',
  open: '今天，还没打',
  ahead: '学习日，还没到',
  rest: '歇着',
}
/** The first three are always explained, the others when they are there. */
const explained: DayState[] = ['lit', 'madeUp', 'missed']
const explainedIfThere: DayState[] = ['late', 'notCounted']

const cellOf = ({ day, state }: Calendar['days'][number], care: boolean): CellView => ({
  day,
  number: String(Number(day.slice(8))),
  state,
  mark: care && state === 'open' ? '今' : marks[state],
  says: `${dayWords(day)}，${words[state]}`,
})

const missedWords = (day: string, state: DayState | undefined, care: boolean): string => {
  if (care) return `${Number(day.slice(8))} 日${state === 'notCounted' ? '不算' : '漏了'}`
  return `${dayWords(day)}${state === 'notCounted' ? '没算上' : '漏了'}`
}

const spentWords = (of: number, care: boolean): string => {
  if (of === 0) return '这一季没有补卡'
  return care ? `${of} 次都补完了` : `这个月的 ${of} 次补完了`
}

/** The newest missed days, as many as can be made up; once none can, the newest and why. */
const makeUpsOf = ({ makeUps: { left, of, days: missed }, days }: Calendar, care: boolean): MakeUpView[] => {
  const states = new Map(days.map(({ day, state }) => [day, state]))
  const leftWords = care ? `还能补 ${left} 次` : `这个月还能补 ${left} 次`
  return [...missed]
    .reverse()
    .slice(0, Math.max(1, left))
    .map((day) => ({
      day,
      title: missedWords(day, states.get(day), care),
      note: left === 0 ? spentWords(of, care) : leftWords,
      action: left === 0 ? null : '补上',
    }))
}

/** The wall of one month, and what can be done about it. */
export function calendarView(calendar: Calendar, care: boolean): CalendarView {
  const { month, days, today, longest, first, last } = calendar
  const there = new Set(days.map(({ state }) => state))
  const states = [...explained, ...explainedIfThere.filter((state) => there.has(state))]
  return {
    streak: String(today.streak),
    streakWords: today.streak === 0 ? '天，从今天点起' : '天没断过',
    longest: `最长 ${longest} 天`,
    month: monthView(month, first, last),
    cells: days.map((day) => cellOf(day, care)),
    legend: states.map((state) => ({ state, mark: marks[state], words: words[state] })),
    makeUps: makeUpsOf(calendar, care),
  }
}
