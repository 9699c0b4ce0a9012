import { Channel } from '@contract/lesson'
import type { ExportPurpose } from '@contract/sheet'
import { Doing, type Figures, MemberMeasure } from '@contract/tallies'
import { channelName, doingWords, measureWords } from '@domain/figure-words'
import { categoryNames } from '@domain/record-words'
import { purposeWords } from '../../shared/rules/exports'
import type { Sheet, SheetCell, SheetLine } from '../../shared/sheets/write'
import { hoursCell, momentCell, rateCell } from './export-lines'
import { partOf } from './export-words'

type Counted = Figures & { season: NonNullable<Figures['season']> }

export interface Taken {
  figures: Counted
  by: string
  purpose: ExportPurpose
  at: Date
}

const WIDTHS = [34, 14, 14, 14, 14]
const NOTHING: SheetLine = { cells: [] }

const head = (...cells: SheetCell[]): SheetLine => ({ cells, bold: true })
const line = (...cells: SheetCell[]): SheetLine => ({ cells })
const words = (text: string): SheetLine => ({ cells: [text], wide: true })

const upTo = ({ asOf, waiting, rebuilding }: Figures): string => {
  const until = asOf === null ? '还没有算过' : `算到 ${momentCell(asOf)}`
  const left = waiting > 0 ? `，之后有 ${waiting} 处变动没算进来` : ''
  return `${until}${left}${rebuilding ? '，正在重新数一遍' : ''}`
}

const aboutLines = ({ figures, by, purpose, at }: Taken): SheetLine[] => {
  const { place, season } = figures
  return [
    { cells: [`${place.name}学习情况`], bold: true, wide: true },
    words(`学习季：${season.name}，${season.opensOn} 到 ${season.closesOn}`),
    words(`统计：${upTo(figures)}`),
    words(
      `单位：人数是人；1 学时是 ${season.secPerHour / 60} 分钟，学了的不满 0.1 不算；占比是前一个数除以后一个数`,
    ),
    words(`制表：${by}，${momentCell(at)}，用于${purposeWords[purpose]}`),
  ]
}

const countLines = ({ counts }: Figures): SheetLine[] => [
  head('人数', '人', '共（人）', '占比'),
  ...MemberMeasure.options.map((measure) => {
    const [word] = measureWords[measure]
    const of = partOf[measure] ?? 'members'
    if (of === measure) return line(word, counts[measure])
    const whole = of === 'members' ? '' : `（${measureWords[of][0]}里面）`
    return line(`${word}${whole}`, counts[measure], counts[of], rateCell(counts[measure], counts[of]))
  }),
]

const hoursLines = ({ totalSec, requiredSec, evenSec, season }: Counted): SheetLine[] => {
  const hours = (sec: number) => hoursCell(sec, season.secPerHour)
  return [
    head('学时', '学时', '应学（学时）', '占比'),
    line('已学', hours(totalSec), hours(requiredSec), rateCell(totalSec, requiredSec)),
    line('每天学一样多，今天该有', hours(evenSec), hours(requiredSec), rateCell(evenSec, requiredSec)),
  ]
}

const channelLines = ({ byCategory, season, totalSec }: Counted): SheetLine[] => {
  const row = (title: string, secs: number[], all: number) =>
    line(title, ...[...secs, all].map((sec) => hoursCell(sec, season.secPerHour)))
  const sum = (secs: number[]) => secs.reduce((a, b) => a + b, 0)
  const through = (channel: Channel) => sum(byCategory.map(({ channels }) => channels[channel]))
  return [
    head('哪一类，怎么学的（学时）', ...Channel.options.map((channel) => channelName[channel]), '合计'),
    ...byCategory.map(({ category, channels }) => {
      const secs = Channel.options.map((channel) => channels[channel])
      return row(categoryNames[category], secs, sum(secs))
    }),
    row('合计', Channel.options.map(through), totalSec),
  ]
}

const weekLines = ({ weeks, season }: Counted): SheetLine[] => [
  head('一周一周（学时）', '新学的'),
  ...weeks.map(({ from, sec }) => line(`${from} 起一周`, hoursCell(sec, season.secPerHour))),
]

const doingLines = ({ doings }: Figures): SheetLine[] => [
  head('做了什么', '次'),
  ...Doing.options.map((doing) => line(doingWords[doing][0], doings[doing])),
]

/**
 * The first sheet of a file: what it is of, up to when, in which units, by whom and what for; then the figures, every rate
 * with both of its terms.
 * @example figuresSheet(taken).lines[0].cells // ['青石桥村党支部学习情况']
 */
export const figuresSheet = (taken: Taken): Sheet => {
  const { figures } = taken
  const blocks = [countLines, hoursLines, channelLines, doingLines, weekLines]
  return {
    name: '总的',
    widths: WIDTHS,
    lines: [...aboutLines(taken), ...blocks.flatMap((block) => [NOTHING, ...block(figures)])],
  }
}
