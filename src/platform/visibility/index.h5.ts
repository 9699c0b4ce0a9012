import type { OnVisible } from './types'

export const onVisible: OnVisible = (told) => {
  const changed = () => told(document.visibilityState === 'visible')
  document.addEventListener('visibilitychange', changed)
  return () => document.removeEventListener('visibilitychange', changed)
}
