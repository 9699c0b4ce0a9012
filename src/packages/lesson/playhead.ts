/** Where playing stands, told four times a second by the player; shown when asked, never by a tick. */
export interface Playhead {
  /** To the instant. */
  at(): number
  /** As last shown. */
  shown(): number
  move(sec: number): void
  /** Moved by hand: shown at once. */
  jump(sec: number): void
  /** Shows where it stands, if that has changed. */
  show(): void
  onShown(told: () => void): () => void
}

export const createPlayhead = (startSec: number): Playhead => {
  let at = startSec
  let shown = startSec
  const watchers = new Set<() => void>()
  const show = () => {
    if (shown === at) return
    shown = at
    for (const told of watchers) told()
  }
  return {
    at: () => at,
    shown: () => shown,
    move: (sec) => {
      at = sec
    },
    jump: (sec) => {
      at = sec
      show()
    },
    show,
    onShown: (told) => {
      watchers.add(told)
      return () => watchers.delete(told)
    },
  }
}
