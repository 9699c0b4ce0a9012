import type { InputOf, OutputOf } from '@contract/core'
import type { StepDays, statistics, WishCounts, WishMeasure } from '@contract/statistics'
import type { WishCategory } from '@contract/wish'
import { stepName, wishCategoryName } from '../../words/wishes'
import { measureName, measureNote } from './measure-words'

export type Figures = OutputOf<typeof statistics.figures>
export type By = InputOf<typeof statistics.rows>['by']
export type CategoryId = WishCategory | 'none'

/** @example monthWords('2026-12') // '2026 年 12 月' */
export const monthWords = (month: string | null): string =>
  month === null ? '全部月份' : `${month.slice(0, 4)} 年 ${Number(month.slice(5))} 月`

export const categoryWords = (category: CategoryId | null): string =>
  category === null ? '全部类别' : category === 'none' ? '还没分类' : wishCategoryName[category]

/**
 * A share with both of its terms; of nothing there is none.
 * @example rateWords(7, 10) // '70%'
 */
export const rateWords = (part: number, whole: number): string =>
  whole === 0 ? '还没有' : `${Math.floor((part * 100) / whole)}%`

const nothing = (measure: WishMeasure, counts: WishCounts): boolean => counts[measure] === 0

/** Overdue first, as everywhere. */
const LISTED: WishMeasure[] = [
  ...(['overdue', 'collected', 'inCollected', 'inGathered', 'inAssigned', 'inFeedback'] as const),
  ...(['met', 'onTheSpot', 'unvisited', 'refused', 'withdrawn', 'merged'] as const),
]
/** Those whose zero says nothing. */
const ONLY_IF_ANY: WishMeasure[] = ['refused', 'withdrawn', 'merged']

export interface NumberRow {
  measure: WishMeasure
  title: string
  note: string | undefined
  count: number
}

/**
 * A row for each number, late ones first.
 * @example numberRows(counts)[0] // { measure: 'overdue', title: '过了日子的 2 件', … }
 */
export const numberRows = (counts: WishCounts): NumberRow[] =>
  LISTED.filter((measure) => !(ONLY_IF_ANY.includes(measure) && nothing(measure, counts))).map((measure) => ({
    measure,
    title: `${measureName[measure]} ${counts[measure]} 件`,
    note: measureNote[measure],
    count: counts[measure],
  }))

export interface Rate {
  name: string
  says: string
  note: string
  percent: number
  /** Its terms, each of which opens its wishes. */
  measures: WishMeasure[]
}

/**
 * 办结率 and 满意率, apart and each with both of its terms.
 * @example ratesOf(counts)[0] // { name: '办结率', says: '70%', note: '该办的 10 件，销号 7 件', … }
 */
export const ratesOf = ({ asked, met, rated, satisfied, heard }: WishCounts): Rate[] => [
  {
    ...{ name: '办结率', says: rateWords(met, asked), measures: ['asked', 'met'] },
    note: `该办的 ${asked} 件，销号 ${met} 件`,
    percent: asked === 0 ? 0 : (met * 100) / asked,
  },
  {
    ...{ name: '满意率', says: rateWords(satisfied, rated), measures: ['rated', 'satisfied', 'heard'] },
    note: `自己说了话的 ${rated} 件，满意和基本满意 ${satisfied} 件${heard > 0 ? `；代评 ${heard} 件另算` : ''}`,
    percent: rated === 0 ? 0 : (satisfied * 100) / rated,
  },
]

/** What somebody has in hand and has done: a row for each number, for each opens its own wishes. */
export const loadRows = ({ name, inHand, done }: Figures['helpers'][number]) =>
  [
    { what: 'inHand' as const, count: inHand, word: '手上' },
    { what: 'done' as const, count: done, word: '办过' },
  ]
    .filter(({ count }) => count > 0)
    .map(({ what, count, word }) => ({ what, title: `${name ?? ''}${word}的`, note: `${count} 件` }))

const within = (days: number | null): string =>
  days === null ? ' 30 天以上' : days === 0 ? '当天' : ` ${days} 天内`

/**
 * How long a step took, in working days.
 * @example daysWords({ step: 'collected', wishes: 12, median: 1, most: 3 }) // '一半 1 天内，九成 3 天内'
 */
export const daysWords = ({ wishes, median, most }: StepDays): string =>
  wishes === 0 ? '还没有走完这一步的' : `一半${within(median)}，九成${within(most)}`

export const stepDayRows = (days: readonly StepDays[]) =>
  days.map((one) => ({
    step: one.step,
    title: `${stepName[one.step]} · ${one.wishes} 件`,
    note: daysWords(one),
  }))

/** A line of a table; what its numbers open. */
export interface TableLine {
  id: string
  name: string
  counts: WishCounts
}

export const villageLines = ({ villages }: Figures): TableLine[] =>
  villages.filter(({ counts }) => counts.collected > 0)

/**
 * The categories to choose from; the chosen one among them where nothing of it was asked for in this month.
 * @example kindsOf(figures of one about a road) // ['road']
 */
export function kindsOf({ categories, category }: Figures): CategoryId[] {
  const kinds = categories.map((each) => each.category ?? 'none')
  return category === null || kinds.includes(category) ? kinds : [...kinds, category]
}

export const categoryLines = ({ categories }: Figures): TableLine[] =>
  categories.map(({ category, counts }) => ({
    id: category ?? 'none',
    name: categoryWords(category ?? 'none'),
    counts,
  }))

export const monthLines = ({ byMonth }: Figures): TableLine[] =>
  byMonth
    .filter(({ counts }) => counts.collected > 0)
    .map(({ month, counts }) => ({ id: month, name: monthWords(month), counts }))

/**
 * A table in one sentence, for who hears it instead of seeing it.
 * @example tableWords('各村', lines) // '各村：3 行。提得最多的是青石桥村，12 件，销号 7 件'
 */
export function tableWords(title: string, lines: readonly TableLine[]): string {
  const [most] = [...lines].sort((a, b) => b.counts.collected - a.counts.collected)
  if (!most) return `${title}：还没有`
  const { collected, met } = most.counts
  return `${title}：${lines.length} 行。提得最多的是${most.name}，${collected} 件，销号 ${met} 件`
}

/**
 * What the page says first.
 * @example headWords(figures) // '樟树坳镇提了 40 件，销号 12 件'
 */
export function headWords({ places, placeId, category, counts }: Figures): string {
  const { collected, met, overdue } = counts
  const place = places.find(({ id }) => id === placeId)?.name ?? ''
  const name = category === null ? place : `${place}${categoryWords(category)}`
  if (collected === 0) return `${name}还没有心愿`
  return `${name}提了 ${collected} 件，销号 ${met} 件${overdue > 0 ? `，${overdue} 件过了日子` : ''}`
}
