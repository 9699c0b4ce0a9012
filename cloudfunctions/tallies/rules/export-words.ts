import type { Tier } from '@contract/branch'
import type { Channel } from '@contract/lesson'
import type { StandingState } from '@contract/standing'
import type { Doing, MemberMeasure } from '@contract/tallies'
import type { ListedKind } from '@records/index'

export const stateWords: Record<StandingState, string> = {
  notBegun: '没开始',
  stuck: '卡住了',
  onPace: '跟得上',
  finished: '已完成',
}

export const channelWords: Record<Channel, string> = { online: '手机看', session: '屋场会', visit: '上门' }
export const tierWords: Record<Tier, string> = { model: '示范村', rising: '提升村', growing: '培育村' }
export const doingWords: Record<Doing, string> = {
  tasks: '做完的学习任务',
  sessions: '参加的活动',
  checkIns: '打卡',
}

/** What a sheet that lists them is called. */
export const listWords: Record<ListedKind, string> = {
  person: '党员',
  village: '各村',
  branch: '各支部',
  studyGroup: '各小组',
}

/** Each count beside what it is part of. */
export const countWords: { measure: MemberMeasure; word: string; of: MemberMeasure | null }[] = [
  { measure: 'members', word: '党员', of: null },
  { measure: 'mobile', word: '在外的', of: 'members' },
  { measure: 'grouped', word: '有小组的', of: 'members' },
  { measure: 'ungrouped', word: '在外、没有小组的', of: 'mobile' },
  { measure: 'bound', word: '对上微信的', of: 'members' },
  { measure: 'unbound', word: '没对上微信的', of: 'members' },
  { measure: 'started', word: '开始了的', of: 'members' },
  { measure: 'notBegun', word: '没开始的', of: 'members' },
  { measure: 'stuck', word: '卡住了的', of: 'members' },
  { measure: 'late', word: '怕赶不上的', of: 'stuck' },
  { measure: 'onPace', word: '跟得上的', of: 'members' },
  { measure: 'finished', word: '学满了的', of: 'members' },
]
