import type { Figures, RowsBy } from '@contract/tallies'
import { addDays, dayOf } from '@domain/day'
import { hoursOfMany } from '../words/figures'
import { dayWords } from '../words/moments'

export interface WeekLine {
  from: string
  /** 12 月 14 日到 20 日 */
  words: string
  /** 86 学时 */
  hours: string
  /** Of the highest. */
  percent: number
  empty: boolean
  by: RowsBy
}

export interface WeeksView {
  sentence: string
  /** As they went by. */
  bars: WeekLine[]
  /** Newest first. */
  lines: WeekLine[]
  first: string
  last: string
}

/** @example spanWords('2026-12-28') // '12 月 28 日到 1 月 3 日' */
const spanWords = (monday: string): string => {
  const sunday = addDays(monday, 6)
  const same = monday.slice(0, 7) === sunday.slice(0, 7)
  return `${dayWords(monday)}到 ${same ? `${Number(sunday.slice(8))} 日` : dayWords(sunday)}`
}

/** A changed rule may take back more than was learned. */
const signedHours = (sec: number, secPerHour: number): string =>
  `${sec < 0 ? '退回 ' : ''}${hoursOfMany(Math.abs(sec), secPerHour)} 学时`

const sentenceOf = (lines: readonly WeekLine[], running: boolean): string => {
  const [now, before] = lines
  if (!now) return ''
  const said = running ? `这一周到今天 ${now.hours}` : `最后一周 ${now.hours}`
  const most = [...lines].sort((a, b) => b.percent - a.percent)[0]!
  const whole = before ? `${said}，上一周 ${before.hours}` : said
  return lines.length < 3 || most.empty || most === now || most === before
    ? `${whole}。`
    : `${whole}；最多的是 ${most.words}，${most.hours}。`
}

/**
 * How the hours came in over the season, week by week; null before its first week.
 * @example weeksView(figures, 2_700, now)?.sentence // '这一周到今天 86 学时，上一周 120 学时。'
 */
export function weeksView({ weeks }: Figures, secPerHour: number, now: Date): WeeksView | null {
  if (weeks.length === 0) return null
  const most = Math.max(1, ...weeks.map(({ sec }) => sec))
  const bars = weeks.map(({ from, sec }) => ({
    ...{ from, words: spanWords(from), hours: signedHours(sec, secPerHour) },
    ...{ percent: Math.max(0, (sec * 100) / most), empty: sec === 0, by: { week: from } },
  }))
  const lines = [...bars].reverse()
  const running = dayOf(now) <= addDays(weeks.at(-1)!.from, 6)
  return {
    sentence: sentenceOf(lines, running),
    bars,
    lines,
    first: dayWords(bars[0]!.from),
    last: running ? '这一周' : dayWords(bars.at(-1)!.from),
  }
}
