import type { Doing, Figures, MemberMeasure, RowsBy } from '@contract/tallies'
import { doingWords, measureWords, peopleText, timesText } from '../words/figures'
import { dayWords } from '../words/moments'
import { countText, percentOf } from '../words/numbers'

export interface NumberRow {
  key: string
  title: string
  note: string
  count: number
  by: RowsBy
}

export interface StatePart extends NumberRow {
  measure: 'finished' | 'onPace' | 'stuck' | 'notBegun'
  /** Of the bar. */
  percent: number
}

const STATES = ['finished', 'onPace', 'stuck', 'notBegun'] as const

const ofAll = ({ counts, season }: Figures, measure: (typeof STATES)[number]): string => {
  const whole = `${countText(counts.members)} 人里占 ${percentOf(counts[measure], counts.members)}%`
  return measure === 'stuck' && counts.late > 0 && season
    ? `${whole}，${peopleText(counts.late)}怕赶不上 ${dayWords(season.closesOn)}`
    : whole
}

/**
 * The four ways to stand, which together are everybody.
 * @example statesOf(figures)[0] // { measure: 'finished', title: '学满了的 136 人', note: '412 人里占 33%', … }
 */
export const statesOf = (figures: Figures): StatePart[] =>
  STATES.map((measure) => ({
    ...{ key: measure, measure, count: figures.counts[measure], by: { measure } },
    title: `${measureWords[measure][0]} ${peopleText(figures.counts[measure])}`,
    note: ofAll(figures, measure),
    percent: (figures.counts[measure] * 100) / Math.max(1, figures.counts.members),
  }))

/** The same in one sentence, for who hears it. */
export const statesText = (parts: readonly StatePart[]): string => parts.map(({ title }) => title).join('，')

const ON_ROSTER = ['mobile', 'grouped', 'ungrouped', 'bound', 'unbound'] as const

const measureRow = ({ counts }: Figures, measure: MemberMeasure): NumberRow => ({
  ...{ key: measure, count: counts[measure], by: { measure } },
  title: `${measureWords[measure][0]} ${peopleText(counts[measure])}`,
  note: measureWords[measure][1],
})

/** How many of the roster live elsewhere, have a group, are tied to an account; late ones, where the bar doesn't have them. */
export const rosterRows = (figures: Figures): NumberRow[] => [
  ...ON_ROSTER.map((measure) => measureRow(figures, measure)),
]

/** Who began, and who won't be done in time: both lie across the four states. */
export const acrossRows = (figures: Figures): NumberRow[] =>
  (['started', 'late'] as const).map((measure) => measureRow(figures, measure))

/**
 * What was done, as often as it was.
 * @example doingRows(figures)[0] // { title: '做完的学习任务 86 次', … }
 */
export const doingRows = ({ doings }: Figures): NumberRow[] =>
  (Object.keys(doingWords) as Doing[]).map((doing) => ({
    ...{ key: doing, count: doings[doing], by: { doing } },
    title: `${doingWords[doing][0]} ${timesText(doings[doing])}`,
    note: doingWords[doing][1],
  }))
