import type { LessonView } from '@contract/lesson'
import { FilmView } from '../../platform/video'
import { stageWords } from './lesson-view'
import { Screen, Stage } from './stage'
import type { Playing } from './use-playing'

interface FilmProps {
  lesson: LessonView
  src: string
  startSec: number
  playing: Playing
}

/** Fetched only once somebody presses play; another track is another film, from where this one stands. */
export function Film({ lesson, src, startSec, playing }: FilmProps) {
  const { playhead, started, toggle, player, events, rate } = playing
  return (
    <Screen>
      {started ? (
        <FilmView
          key={src}
          src={src}
          title={lesson.title}
          startSec={playhead.at()}
          startRate={rate}
          onReady={(film) => {
            player.current = film
          }}
          {...events}
        />
      ) : (
        <Stage
          coverUrl={lesson.coverUrl}
          words={stageWords('video', startSec)}
          playing={false}
          onToggle={toggle}
          playhead={playhead}
          durationSec={lesson.durationSec}
        />
      )}
    </Screen>
  )
}
