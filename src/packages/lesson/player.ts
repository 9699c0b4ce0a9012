/** What the page can do with whatever plays: a film, a sound, or an article that is being read. */
export interface Player {
  play(): void
  pause(): void
  seek(sec: number): void
  rate(rate: number): void
  /** Where it stands, for what plays on unseen. */
  at?(): number
}

/** What a player tells the page. */
export interface PlayerEvents {
  onPlay: () => void
  onPause: () => void
  /** Often; never a reason to render. */
  onTime: (sec: number) => void
  onEnded: () => void
  onFailed: () => void
}
