import type { Tier } from '@contract/roster'
import type { RowsBy } from '@contract/tallies'
import { channelName, doingWords, measureWords, tierName } from '@domain/figure-words'
import { hoursText } from '@domain/hours'
import { categoryNames, cohortNames } from '@domain/record-words'
import { dayWords } from './moments'
import { countText } from './numbers'

export { channelName, doingWords, measureWords, tierName }
export const tierWords = (tier: Tier | null): string => (tier === null ? '没定等次的村' : tierName[tier])

/** How much of something, with its unit. */
export const peopleText = (count: number): string => `${countText(count)} 人`
export const timesText = (count: number): string => `${countText(count)} 次`

/**
 * Content seconds of many people as 学时; from a thousand on without tenths.
 * @example hoursOfMany(9_342_000, 2_700) // '3,460'
 */
export const hoursOfMany = (sec: number, secPerHour: number): string =>
  sec < 1_000 * secPerHour ? hoursText(sec, secPerHour) : countText(Math.floor(sec / secPerHour))

/** The seven days from a Monday. */
export const weekWords = (monday: string): string => `${dayWords(monday)}那一周`

/**
 * What a number is of, in a few words.
 * @example byWords({ category: 'policy', channel: 'session' }) // '政策法规，屋场会'
 */
export function byWords(by: RowsBy): string {
  if ('measure' in by)
    return 'cohort' in by && by.cohort
      ? `${cohortNames[by.cohort]}，${measureWords[by.measure][0]}`
      : measureWords[by.measure][0]
  if ('doing' in by) return doingWords[by.doing][0]
  if ('week' in by) return `${weekWords(by.week)}学的`
  const parts = [by.category && categoryNames[by.category], by.channel && channelName[by.channel]]
  return parts.filter(Boolean).join('，') || '学了多少'
}

/** The line under it: what it means. */
export const byNote = (by: RowsBy): string =>
  'measure' in by
    ? measureWords[by.measure][1]
    : 'doing' in by
      ? doingWords[by.doing][1]
      : '按学时算，同一个课题只记一次'

/**
 * A number with its unit, by what it counts.
 * @example valueWords({ measure: 'late' }, 31, 2_700) // '31 人'
 */
export function valueWords(by: RowsBy, value: number, secPerHour: number): string {
  if ('measure' in by) return peopleText(value)
  if ('doing' in by) return timesText(value)
  return `${hoursOfMany(value, secPerHour)} 学时`
}
