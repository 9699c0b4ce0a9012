import { leaderOf, thresholds } from './most-of'
import type { MostOnScreen } from './types'

export const mostOnScreen: MostOnScreen = (className, told) => {
  const hear = leaderOf(told)
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, intersectionRect } of entries) hear(target.id, intersectionRect.height)
    },
    { threshold: thresholds },
  )
  for (const element of document.querySelectorAll(`.${className}`)) observer.observe(element)
  return () => observer.disconnect()
}
