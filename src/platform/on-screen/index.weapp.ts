import { leaderOf, thresholds } from './most-of'
import type { MostOnScreen } from './types'

export const mostOnScreen: MostOnScreen = (className, told) => {
  const hear = leaderOf(told)
  const page = getCurrentPages().at(-1)!
  const observer = wx.createIntersectionObserver(page, { thresholds, observeAll: true })
  observer.relativeToViewport().observe(`.${className}`, ({ id, intersectionRect }) => {
    hear(id, intersectionRect.height)
  })
  return () => observer.disconnect()
}
