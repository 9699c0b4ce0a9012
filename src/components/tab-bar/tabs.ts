import { type Desk, deskUrl, isTownDesk } from '../../first-paint/desks'
import type { KnownPerson } from '../../first-paint/known-person'
import type { IconName } from '../icon'

export type TabName = 'desk' | 'today' | 'wishes' | 'courses' | 'group' | 'mine'

interface Tab {
  name: TabName
  word: string
  icon: IconName
  url: string
}

const today: Tab = { name: 'today', word: '今日', icon: 'lamp', url: '/pages/today/index' }
const wishes: Tab = { name: 'wishes', word: '心愿', icon: 'wish', url: '/packages/wishes/index' }
const courses: Tab = { name: 'courses', word: '课程', icon: 'course', url: '/pages/courses/index' }
const group: Tab = { name: 'group', word: '小组', icon: 'group', url: '/pages/group/index' }
const mine: Tab = { name: 'mine', word: '我的', icon: 'me', url: '/pages/mine/index' }

/** Somebody who has nothing but the whole town looks at it from above. */
const deskTab = (desks: readonly Desk[], open: Desk): Tab => ({
  name: 'desk',
  ...(desks.every(isTownDesk) ? { word: '总览', icon: 'chart' } : { word: '工作台', icon: 'desk' }),
  url: deskUrl(open),
})

/**
 * The pages a person moves between, five at most: their desk, what everybody has, a villager's wishes, and what is a member's.
 * @param open the desk that the first tab leads to; undefined for whoever has none
 */
export const tabsOf = (person: KnownPerson | null, open: Desk | undefined): Tab[] => [
  ...(person && open ? [deskTab(person.desks, open)] : []),
  today,
  ...(person && !person.member && !open ? [wishes] : []),
  courses,
  ...(person?.member ? [group] : []),
  ...(person?.bound ? [mine] : []),
]
