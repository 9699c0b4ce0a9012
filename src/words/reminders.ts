import type { Outcome, Purpose, ReturnReason } from '@contract/messages'
import type { IconName } from '../components/icon'

/** What somebody is reminded of, as the sender chooses it and the reader mutes it. */
export const purposeWords: Record<Purpose, { name: string; icon: IconName }> = {
  begin: { name: '还没开始学', icon: 'unbegun' },
  stuck: { name: '停了几天没学', icon: 'pause' },
  pace: { name: '照这样会学不完', icon: 'clock' },
  studyDay: { name: '学习日打卡', icon: 'lamp' },
  task: { name: '任务', icon: 'file' },
  session: { name: '学习活动', icon: 'cal' },
  wish: { name: '我提的心愿', icon: 'wish' },
  wishDesk: { name: '要办的心愿', icon: 'desk' },
}

export const outcomeWords: Record<Outcome, { name: string; icon: IconName }> = {
  sent: { name: '已提醒', icon: 'check' },
  waiting: { name: '等着发', icon: 'clock' },
  noGrant: { name: '没法用微信提醒', icon: 'closed' },
  refused: { name: '微信那边没收', icon: 'close' },
  returned: { name: '没发，退回了', icon: 'left' },
  unknown: { name: '不清楚发没发到', icon: 'info' },
  contacted: { name: '另外联系了', icon: 'phone' },
}

export const reasonWords: Record<ReturnReason, string> = {
  late: '过了时候，没发',
  done: '不用提醒了，没发',
  off: '本人不收了，没发',
  busy: '微信太忙，没发',
  template: '模板没设好，告诉组织委员',
  page: '页面还没发布，告诉组织委员',
  words: '这句话微信不收',
  account: '微信账号对不上',
  permission: '权限没开，告诉组织委员',
}

/**
 * @example leftWords(0) // '微信现在提醒不到您'
 */
export const leftWords = (left: number): string =>
  left === 0 ? '微信现在提醒不到您' : `微信还可提醒 ${left} 次`

/**
 * What opens behind the results: everybody's name for the instructor of a group; for the secretary of a branch the numbers, and
 * the names of those in no group.
 */
export const resultsNote = (instructs: boolean): string =>
  instructs ? '发到了谁，谁还要打电话' : '发到多少人；没分组的，看得到是谁'

/** Where one reminds people of a place: in general, or of a task or session of it. */
export const remindUrl = (nodeId: string, of: { taskId?: string; sessionId?: string } = {}): string => {
  const subject = Object.entries(of).map(([key, id]) => `&${key}=${id}`)
  return `/packages/remind/index?nodeId=${nodeId}${subject.join('')}`
}
