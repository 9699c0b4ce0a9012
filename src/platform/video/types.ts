import type { FunctionComponent } from 'react'

/** What can be done with a film that is on the page. */
export interface Film {
  play(): void
  pause(): void
  seek(sec: number): void
  rate(rate: number): void
}

interface FilmProps {
  src: string
  /** For a screen reader. */
  title: string
  /** Where it begins, and whether it does so by itself. */
  startSec: number
  startRate: number
  onReady: (film: Film) => void
  onPlay: () => void
  onPause: () => void
  /** About four times a second while it plays. */
  onTime: (sec: number) => void
  onEnded: () => void
  onFailed: () => void
}

/** Plays at once when it appears; another address is another film, so give it a key. */
export type FilmComponent = FunctionComponent<FilmProps>
