import { Video } from '@tarojs/components'
import { useEffect, useRef } from 'react'
import type { FilmComponent } from './types'

const ID = 'film'

/** WeChat's native video. What it reports before it stands at its start is no position. */
export const FilmView: FilmComponent = (props) => {
  const { src, title, startSec, startRate, onReady, onPlay, onPause, onTime, onEnded, onFailed } = props
  const start = useRef(startSec)

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, for the one native element
  useEffect(() => {
    const context = wx.createVideoContext(ID)
    const rate = (wanted: number) => context.playbackRate(wanted)
    onReady({
      play: () => context.play(),
      pause: () => context.pause(),
      seek: (sec) => context.seek(sec),
      rate,
    })
    if (startRate !== 1) rate(startRate)
  }, [])

  return (
    <Video
      id={ID}
      className="stage__film"
      src={src}
      title={title}
      initialTime={start.current}
      autoplay
      showCenterPlayBtn={false}
      enablePlayGesture
      onPlay={onPlay}
      onPause={onPause}
      onTimeUpdate={(event) => onTime(event.detail.currentTime)}
      onEnded={onEnded}
      onError={onFailed}
    />
  )
}
