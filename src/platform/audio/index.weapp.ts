import { createListeners } from './listeners'
import type { AudioPlayer, Track } from './types'

const { on, tell } = createListeners()

let track: Track | null = null
/** WeChat forgets the source at the end and when it is stopped, and starts to play as soon as it is given one. */
let given = false
let rate = 1
/** WeChat tells of a stop some time after it was asked for, when another track may play already. */
let stopping = false
/** The manager reads 0 once it has forgotten the source. */
let lastSec = 0

const created = () => {
  const manager = wx.getBackgroundAudioManager()
  const reached = () => {
    if (given) lastSec = manager.currentTime || lastSec
    return lastSec
  }
  const over = (event: 'pause' | 'ended' | 'error') => () => {
    given = false
    tell(event, lastSec)
  }
  manager.onPlay(() => tell('play', reached()))
  manager.onPause(() => tell('pause', reached()))
  manager.onTimeUpdate(() => tell('time', reached()))
  manager.onStop(() => {
    if (!stopping) over('pause')()
    stopping = false
  })
  manager.onEnded(over('ended'))
  manager.onError(over('error'))
  return { manager, reached }
}
let only: ReturnType<typeof created> | null = null
const player = () => {
  only ??= created()
  return only
}

const give = ({ src, title }: Track) => {
  const { manager } = player()
  given = true
  manager.title = title
  manager.startTime = lastSec
  manager.src = src
  manager.playbackRate = rate
}

const stop = () => {
  if (!given) return
  lastSec = player().reached()
  given = false
  stopping = true
  player().manager.stop()
}

export const audio: AudioPlayer = {
  on,
  stop,
  load: (loaded) => {
    if (given) player().manager.pause()
    given = false
    track = loaded
    lastSec = loaded.startSec
  },
  play: () => {
    if (given) player().manager.play()
    else if (track) give(track)
  },
  pause: () => {
    if (given) player().manager.pause()
  },
  seek: (positionSec) => {
    lastSec = positionSec
    if (given) player().manager.seek(positionSec)
  },
  setRate: (wanted) => {
    rate = wanted
    if (given) player().manager.playbackRate = wanted
  },
  positionSec: () => (given ? player().reached() : lastSec),
}
