import type { AudioEvent, AudioPlayer } from './types'

/** Who hears what of a player that itself can't forget a listener. */
export function createListeners() {
  const listeners = new Map<AudioEvent, Set<(positionSec: number) => void>>()
  const on: AudioPlayer['on'] = (event, told) => {
    const hearing = listeners.get(event) ?? new Set()
    listeners.set(event, hearing.add(told))
    return () => {
      hearing.delete(told)
    }
  }
  const tell = (event: AudioEvent, positionSec: number): void => {
    for (const told of listeners.get(event) ?? []) told(positionSec)
  }
  return { on, tell }
}
