import type { OnApp } from './types'

export const onAppShow: OnApp = (told) => {
  const changed = () => {
    if (document.visibilityState === 'visible') told()
  }
  document.addEventListener('visibilitychange', changed)
  return () => document.removeEventListener('visibilitychange', changed)
}
