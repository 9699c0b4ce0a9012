import type { LessonView } from '@contract/lesson'
import { stageWords } from './lesson-view'
import { Screen, Stage } from './stage'
import type { Playing } from './use-playing'
import { useSound } from './use-sound'

/** How far one press takes back what was missed. */
const BACK_SEC = 15

interface SoundProps {
  lesson: LessonView
  src: string
  startSec: number
  startNow: boolean
  playing: Playing
}

/** Audio: a cover, one lamp, and 15 seconds back. It goes on with the screen locked. */
export function Sound({ lesson, src, startSec, startNow, playing: all }: SoundProps) {
  const { playhead, playing, started, toggle, goTo } = all
  useSound(lesson.title, src, startNow, all)
  return (
    <Screen>
      <Stage
        coverUrl={lesson.coverUrl}
        words={!started ? stageWords('audio', startSec) : playing ? '锁屏也接着放' : '停在这里'}
        playing={playing}
        onToggle={toggle}
        onBack={() => goTo(Math.max(0, playhead.at() - BACK_SEC))}
        playhead={playhead}
        durationSec={lesson.durationSec}
      />
    </Screen>
  )
}
