import type { LessonView } from '@contract/lesson'
import { useEffect, useMemo, useRef, useState } from 'react'
import { startWatching } from '../../learning/watching'
import type { Player, PlayerEvents } from './player'
import { createPlayhead } from './playhead'
import { useInSight } from './use-in-sight'

/** How often the bar is moved on while it plays: on weapp each move is a setData. */
const SHOW_EVERY_MS = 5_000

/** One playing of a lesson: what plays, where it stands, and what of it counts. Nothing here renders from a tick. */
export function usePlaying(lesson: LessonView, startSec: number, startNow: boolean) {
  const [watching] = useState(() => startWatching({ ...lesson, positionSec: startSec }))
  const [playhead] = useState(() => createPlayhead(startSec))
  const [watched, setWatched] = useState(watching.state)
  const [started, setStarted] = useState(startNow)
  const [playing, setPlaying] = useState(false)
  const [failed, setFailed] = useState(false)
  const [rate, setRate] = useState(1)
  const player = useRef<Player | null>(null)
  const counts = lesson.secPerHour !== null

  useEffect(() => watching.onChange(setWatched), [watching])
  useEffect(() => () => watching.leave(), [watching])
  useEffect(() => {
    if (!playing) return
    const timer = setInterval(playhead.show, SHOW_EVERY_MS)
    return () => {
      clearInterval(timer)
      playhead.show()
    }
  }, [playing, playhead])
  useInSight({
    gone: () => {
      // A film that nobody sees stops; a sound goes on, and the server's clock with it.
      if (lesson.medium === 'video') player.current?.pause()
      watching.hide(playhead.at())
    },
    back: () => {
      playhead.jump(player.current?.at?.() ?? playhead.at())
      watching.back(playhead.at())
    },
  })

  const events = useMemo<PlayerEvents>(
    () => ({
      onPlay: () => {
        setPlaying(true)
        setFailed(false)
        if (counts) void watching.play(playhead.at())
      },
      onPause: () => {
        setPlaying(false)
        watching.pause(playhead.at())
      },
      onTime: (sec) => {
        playhead.move(sec)
        watching.tick(sec)
      },
      onEnded: () => {
        setPlaying(false)
        playhead.jump(lesson.durationSec)
        watching.ended(lesson.durationSec)
      },
      onFailed: () => {
        setPlaying(false)
        setFailed(true)
        watching.pause(playhead.at())
      },
    }),
    [watching, playhead, counts, lesson.durationSec],
  )

  /** 补看, a chapter, 15 s back: on from there. */
  const goTo = (sec: number) => {
    playhead.jump(sec)
    watching.seeked(sec)
    player.current?.seek(sec)
    player.current?.play()
    setStarted(true)
  }
  const toggle = () => {
    setStarted(true)
    if (playing) player.current?.pause()
    else player.current?.play()
  }
  const changeRate = (wanted: number) => {
    setRate(wanted)
    player.current?.rate(wanted)
    watching.rate(wanted)
  }
  /** Whether what is read now counts, or was never meant to. */
  const counting = () => {
    const { notice } = watching.state()
    return !counts || notice === null || notice === 'offline' || notice === 'refused'
  }
  /** 在这里接着记: the session is opened anew, for this phone. */
  const takeOver = () => void watching.play(playhead.at())

  return {
    playhead,
    watched,
    started,
    playing,
    failed,
    rate,
    player,
    events,
    goTo,
    toggle,
    changeRate,
    counting,
    takeOver,
  }
}
export type Playing = ReturnType<typeof usePlaying>
