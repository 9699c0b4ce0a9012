import type { TextSize } from '@contract/study'
import { useSyncExternalStore } from 'react'
import { store, stored } from '../platform/storage'

// Kept on the phone too, so that the next start opens in the right size before the server has answered.
let textSize: TextSize = stored('text-size') === 'care' ? 'care' : 'system'
const watchers = new Set<() => void>()

export const currentTextSize = (): TextSize => textSize

export const showTextSize = (chosen: TextSize): void => {
  textSize = chosen
  store('text-size', chosen)
  for (const watcher of watchers) watcher()
}

const watch = (watcher: () => void) => {
  watchers.add(watcher)
  return () => watchers.delete(watcher)
}

export const useTextSize = (): TextSize => useSyncExternalStore(watch, currentTextSize)
