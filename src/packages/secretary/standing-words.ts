import type { Standing, StandingState } from '@contract/standing'
import type { IconName } from '../../components/icon'
import { dayWords } from '../../words/moments'

interface StateWords {
  name: string
  icon: IconName
}

export const stateWords: Record<StandingState, StateWords> = {
  notBegun: { name: '没开始', icon: 'unbegun' },
  stuck: { name: '卡住了', icon: 'alert' },
  onPace: { name: '跟得上', icon: 'going' },
  finished: { name: '已完成', icon: 'done' },
}

/** Why somebody stands where they stand, and when they will be done. */
export const standingLine = ({ state, idleDays, finishOn, lateDays, lastOn }: Standing): string => {
  if (state === 'finished') return lastOn ? `${dayWords(lastOn)}学满` : '学满了'
  if (state === 'notBegun') return `开学 ${idleDays} 天，还没学过`
  const idle = idleDays > 0 ? `${idleDays} 天没动` : '今天学了'
  const done = finishOn === null ? '' : `，照这样 ${dayWords(finishOn)}学满`
  return `${idle}${done}${lateDays > 0 ? `，晚 ${lateDays} 天` : ''}`
}
