import { useRef } from 'react'
import type { FilmComponent } from './types'

/** A browser's own video: it changes speed and speaks to screen readers, which Taro's for H5 doesn't. */
export const FilmView: FilmComponent = (props) => {
  const { src, title, startSec, startRate, onReady, onPlay, onPause, onTime, onEnded, onFailed } = props
  const placed = useRef(false)
  const video = useRef<HTMLVideoElement | null>(null)

  const found = (element: HTMLVideoElement | null) => {
    if (!element || element === video.current) return
    video.current = element
    onReady({
      play: () => void element.play().catch(() => undefined),
      pause: () => element.pause(),
      seek: (sec) => {
        element.currentTime = sec
      },
      rate: (rate) => {
        element.playbackRate = rate
      },
    })
  }
  const place = () => {
    if (!video.current || placed.current) return
    placed.current = true
    video.current.playbackRate = startRate
    if (startSec > 0) video.current.currentTime = startSec
  }
  return (
    <video
      ref={found}
      className="stage__film"
      src={src}
      aria-label={title}
      controls
      autoPlay
      playsInline
      onLoadedMetadata={place}
      onPlay={onPlay}
      onPause={(event) => !event.currentTarget.ended && onPause()}
      onTimeUpdate={(event) => placed.current && onTime(event.currentTarget.currentTime)}
      onEnded={onEnded}
      onError={onFailed}
    />
  )
}
