import type { Screen } from './screen'

const NAME = 'stage__film'

/** WeChat's native video on the page: what it is told to do, and what it tells. */
export function createFilm(screen: () => Screen) {
  let atSec = 0
  let playing = false
  const tell = (event: string, detail: object = {}) => screen().emit(NAME, event, detail)
  const turn = (on: boolean) => {
    if (playing === on) return
    playing = on
    tell(on ? 'play' : 'pause')
  }
  const context = {
    play: () => turn(true),
    pause: () => turn(false),
    seek: (sec: number) => {
      atSec = sec
    },
    playbackRate: () => undefined,
  }
  return {
    context,
    atSec: () => atSec,
    /** It has loaded and starts by itself where it was told to. */
    begin: () => {
      atSec = Number(screen().attribute(NAME, 'initialTime') ?? 0)
      playing = false
      turn(true)
    },
    pause: context.pause,
    /** Plays on for a moment and tells where it stands. */
    tick: (sec: number) => {
      if (!playing) throw new Error('the film stands still')
      atSec += sec
      tell('timeupdate', { currentTime: atSec, duration: 0 })
    },
  }
}
