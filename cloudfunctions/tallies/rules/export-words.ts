import type { StandingState } from '@contract/standing'
import type { MemberMeasure } from '@contract/tallies'
import type { ListedKind } from '@records/index'

export const stateWords: Record<StandingState, string> = {
  notBegun: '没开始',
  stuck: '卡住了',
  onPace: '跟得上',
  finished: '已完成',
}

/** What a sheet that lists them is called. */
export const listWords: Record<ListedKind, string> = {
  person: '党员',
  village: '各村',
  branch: '各支部',
  studyGroup: '各小组',
}

/** What a count is part of, where that isn't all members. */
export const partOf: Partial<Record<MemberMeasure, MemberMeasure>> = { ungrouped: 'mobile', late: 'stuck' }
