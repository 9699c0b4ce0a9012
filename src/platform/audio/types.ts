export interface Track {
  src: string
  /** The lock screen shows it. */
  title: string
  startSec: number
}

export type AudioEvent = 'play' | 'pause' | 'ended' | 'time' | 'error'

/** The app's one player: it goes on when the page is hidden or the screen is locked. */
export interface AudioPlayer {
  /** Takes a track without starting it; what played before stops. */
  load: (track: Track) => void
  play: () => void
  pause: () => void
  seek: (positionSec: number) => void
  setRate: (rate: number) => void
  stop: () => void
  positionSec: () => number
  /** Hears one kind of event with the position it came at; the function it gives back stops that. */
  on: (event: AudioEvent, told: (positionSec: number) => void) => () => void
}
