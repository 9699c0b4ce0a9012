import { useEffect, useRef } from 'react'
import { audio } from '../../platform/audio'
import type { Playing } from './use-playing'

/** Ties the app's one audio player to this page for as long as it is open. */
export function useSound(
  title: string,
  src: string,
  startNow: boolean,
  { player, events, playhead, playing }: Playing,
) {
  // Whether the track that is being exchanged was playing.
  const goesOn = useRef(startNow)
  goesOn.current = playing || goesOn.current

  useEffect(() => {
    player.current = {
      play: audio.play,
      pause: audio.pause,
      seek: audio.seek,
      rate: audio.setRate,
      at: audio.positionSec,
    }
    const stops = [
      audio.on('play', events.onPlay),
      audio.on('time', events.onTime),
      audio.on('pause', (sec) => {
        playhead.jump(sec)
        events.onPause()
      }),
      audio.on('ended', events.onEnded),
      audio.on('error', events.onFailed),
    ]
    return () => {
      audio.stop()
      for (const stop of stops) stop()
      player.current = null
    }
  }, [player, events, playhead])

  useEffect(() => {
    audio.load({ src, title, startSec: playhead.at() })
    if (goesOn.current) audio.play()
    goesOn.current = false
  }, [src, title, playhead])
}
