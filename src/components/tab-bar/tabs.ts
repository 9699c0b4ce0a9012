import type { IconName } from '../icon'

export type TabName = 'today' | 'courses' | 'mine'

interface Tab {
  name: TabName
  word: string
  icon: IconName
  url: string
}

const today: Tab = { name: 'today', word: '今日', icon: 'lamp', url: '/pages/today/index' }
const courses: Tab = { name: 'courses', word: '课程', icon: 'course', url: '/pages/courses/index' }
const mine: Tab = { name: 'mine', word: '我的', icon: 'me', url: '/pages/mine/index' }

/** The pages a person moves between; hours are a member's. */
export const tabsOf = (member: boolean): Tab[] => (member ? [today, courses, mine] : [today, courses])
