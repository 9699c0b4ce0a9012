import type { Tier } from '@contract/branch'
import type { Channel } from '@contract/lesson'
import type { Doing, MemberMeasure } from '@contract/tallies'

/** How something was learned, on the screen as in a file. */
export const channelName: Record<Channel, string> = {
  online: '手机看',
  session: '屋场会',
  visit: '上门送学',
}

/** Whole ones are told in full, in the order in which they are compared. */
export const tierName: Record<Tier, string> = { model: '示范村', rising: '提升村', growing: '培育村' }

/** What a number of people counts; the second is the smaller line that says what it means. */
export const measureWords: Record<MemberMeasure, [string, string]> = {
  members: ['党员', '在名册上的'],
  mobile: ['在外的', '名册上登记是流动党员'],
  grouped: ['有小组的', '分到学习小组的，在家的也算'],
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
