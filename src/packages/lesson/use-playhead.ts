import { useSyncExternalStore } from 'react'
import type { Playhead } from './playhead'

/** What the playhead makes of its position; renders only when that differs. */
export const usePlayhead = <T extends number | string>(playhead: Playhead, of: (sec: number) => T): T =>
  useSyncExternalStore(playhead.onShown, () => of(playhead.shown()))
