import { navigateTo } from '@tarojs/taro'

interface Start {
  /** Where to begin; where it was left off last when absent. */
  atSec?: number
  /** Begin at once, because the tap said so. */
  play?: boolean
}

/** Opens a lesson's page. */
export const toLesson = (lessonId: string, { atSec, play }: Start = {}) => {
  const query = [
    `id=${lessonId}`,
    ...(atSec === undefined ? [] : [`at=${atSec}`]),
    ...(play ? ['play=1'] : []),
  ]
  return navigateTo({ url: `/packages/lesson/index?${query.join('&')}` })
}
