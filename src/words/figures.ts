import type { Channel } from '@contract/lesson'
import type { Tier } from '@contract/roster'
import type { Doing, MemberMeasure, RowsBy } from '@contract/tallies'
import { hoursText } from '@domain/hours'
import { categoryNames, cohortNames } from '@domain/record-words'
import { dayWords } from './moments'
import { countText } from './numbers'

export const channelName: Record<Channel, string> = {
  online: '手机看',
  session: '屋场会',
  visit: '上门送学',
}

/** Whole ones are told in full, in the order in which they are compared. */
export const tierName: Record<Tier, string> = { model: '示范村', rising: '提升村', growing: '培育村' }
export const tierWords = (tier: Tier | null): string => (tier === null ? '没定等次的村' : tierName[tier])

/** What a number of people counts; the second is the smaller line that says what it means. */
export const measureWords: Record<MemberMeasure, [string, string]> = {
  members: ['党员', '在名册上的'],
  mobile: ['在外的', '名册上登记是流动党员'],
  grouped: ['有小组的', '在外的里面，分到学习小组的'],
  ungrouped: ['没有小组的', '在外的里面，还没分到学习小组的'],
  bound: ['对上微信的', '自己能学、能看消息'],
  unbound: ['没对上微信的', '要支书给一个邀请码'],
  notBegun: ['没开始的', '这一季还没有一分钟'],
  started: ['开始了的', '这一季学过，不论多少'],
  stuck: ['卡住了的', '七天没学，或照现在的速度赶不上'],
  late: ['怕赶不上的', '照现在的速度，到结束那天学不满'],
  onPace: ['跟得上的', '照现在的速度，能按时学满'],
  finished: ['学满了的', '要学的都学够了'],
}

export const doingWords: Record<Doing, [string, string]> = {
  tasks: ['做完的学习任务', '每人每项算一次'],
  sessions: ['参加的活动', '确认了学时的，每人每场算一次'],
  checkIns: ['打卡', '学习日打的，补打的也算'],
}

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
