import { navigateTo, reLaunch } from '@tarojs/taro'
import { useEffect } from 'react'
import { Button } from '../../components/button'
import { Empty } from '../../components/empty'
import { Skeleton } from '../../components/skeleton'
import { ToBinding } from '../../components/to-binding'
import { useKnownPerson } from '../../first-paint/known-person'
import { learnPerson } from '../../first-paint/learn-person'
import { TASKS_URL } from '../../words/tasks'

/**
 * Whoever opened a card that was not meant for them, or that nobody knows yet.
 * @param then where to go once they are known
 */
export function NotAsked({ then }: { then: string }) {
  const person = useKnownPerson()
  useEffect(() => void learnPerson(), [])
  if (person === null) return <Skeleton says="正在打开…" />
  if (!person.bound) {
    return (
      <Empty title="先对上名字" line="这是发给党员的学习任务。对上名字，就回到这里。">
        <ToBinding then={then} />
      </Empty>
    )
  }
  if (!person.member) {
    return (
      <Empty title="这是党员的学习任务" line="课程谁都可以看，挑一节看看。">
        <Button kind="main" onTap={() => reLaunch({ url: '/pages/courses/index' })}>
          去看课程
        </Button>
      </Empty>
    )
  }
  return (
    <Empty title="没布置给您" line="也可能收回了。布置给您的任务，都在一张单子上。">
      <Button kind="main" onTap={() => navigateTo({ url: TASKS_URL })}>
        看我的任务
      </Button>
    </Empty>
  )
}
