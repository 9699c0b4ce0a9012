import { createListeners } from './listeners'
import type { AudioEvent, AudioPlayer } from './types'

const { on, tell } = createListeners()
const element = new Audio()
element.preload = 'metadata'

let startSec = 0
let rate = 1

const heard: [keyof HTMLMediaElementEventMap, AudioEvent][] = [
  ['play', 'play'],
  ['pause', 'pause'],
  ['ended', 'ended'],
  ['timeupdate', 'time'],
  ['error', 'error'],
]
const loaded = () => element.readyState >= HTMLMediaElement.HAVE_METADATA
const positionSec = () => (loaded() ? element.currentTime : startSec)

for (const [name, event] of heard) {
  element.addEventListener(name, () => {
    // At the end a browser tells of a pause first.
    if (event !== 'pause' || !element.ended) tell(event, positionSec())
  })
}
element.addEventListener('loadedmetadata', () => {
  element.currentTime = startSec
  element.playbackRate = rate
})

const seek = (wantedSec: number) => {
  startSec = wantedSec
  if (loaded()) element.currentTime = wantedSec
}

export const audio: AudioPlayer = {
  on,
  seek,
  positionSec,
  load: (track) => {
    element.pause()
    startSec = track.startSec
    element.src = track.src
  },
  // A browser refuses what no tap has asked for.
  play: () => void element.play().catch((cause: unknown) => console.warn('not played', cause)),
  pause: () => element.pause(),
  setRate: (wanted) => {
    rate = wanted
    element.playbackRate = wanted
  },
  stop: () => {
    element.pause()
    startSec = positionSec()
  },
}
