import type { LessonView } from '@contract/lesson'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Materials } from '../../components/materials'
import { knownPerson } from '../../first-paint/known-person'
import { localPosition } from '../../learning/watching'
import { speak } from '../../platform/spoken'
import { mediumWords } from '../../words/media'
import { Article } from './article'
import { Chapters } from './chapters'
import { Speed, Tracks } from './controls'
import { Credit } from './credit'
import { Film } from './film'
import { Finished } from './finished'
import { creditView, factsLine, hasJustFinished, startSecOf } from './lesson-view'
import { lineView } from './line-view'
import { Notices } from './notices'
import { Sound } from './sound'
import { type Playing, usePlaying } from './use-playing'
import { WatchedLine } from './watched-line'
import './lesson.scss'

interface PartProps {
  lesson: LessonView
  playing: Playing
}

function Head({ lesson, playing }: PartProps) {
  return (
    <View className="lesson__head">
      <View className="lesson__words">
        <View className="lesson__title" {...speak({ role: 'heading' })}>
          <Text>{lesson.title}</Text>
        </View>
        <View className="lesson__facts">
          <Text>{factsLine(lesson)}</Text>
        </View>
      </View>
      {lesson.medium !== 'article' && <Speed rate={playing.rate} onRate={playing.changeRate} />}
    </View>
  )
}

/** What counts, what has been seen, and what stands in the way of either. */
function Account({ lesson, playing }: PartProps) {
  const { watched, failed, playhead, goTo, takeOver } = playing
  const { verb } = mediumWords[lesson.medium]
  const chapters = lesson.medium === 'article' ? [] : lesson.chapters
  return (
    <>
      <Notices watched={watched} failed={failed} closed={lesson.closed} verb={verb} onTakeOver={takeOver} />
      <Credit view={creditView(lesson, watched, knownPerson()?.member === true)} />
      {hasJustFinished(lesson, watched) && <Finished />}
      {lesson.secPerHour !== null && (
        <WatchedLine
          view={lineView(watched.spans, chapters, lesson.durationSec)}
          playhead={playhead}
          durationSec={lesson.durationSec}
          verb={verb}
          onGoTo={goTo}
        />
      )}
    </>
  )
}

interface LessonProps {
  lesson: LessonView
  /** Where the tap that led here wanted to begin. */
  askedSec: number | null
  startNow: boolean
}

export function Lesson({ lesson, askedSec, startNow }: LessonProps) {
  const [startSec] = useState(() =>
    startSecOf(lesson, askedSec ?? localPosition(lesson.id, lesson.positionSec)),
  )
  const playing = usePlaying(lesson, startSec, startNow)
  const [trackId, setTrackId] = useState(lesson.tracks[0]?.id ?? '')
  const src = lesson.tracks.find(({ id }) => id === trackId)?.url ?? ''
  const player = { lesson, src, startSec, startNow, playing }

  if (lesson.medium === 'article') {
    return (
      <>
        <Head lesson={lesson} playing={playing} />
        <Account lesson={lesson} playing={playing} />
        <Article lesson={lesson} playing={playing} />
        <Materials materials={lesson.materials} />
      </>
    )
  }
  return (
    <>
      {lesson.medium === 'video' ? <Film {...player} /> : <Sound {...player} />}
      {lesson.tracks.length > 1 && <Tracks tracks={lesson.tracks} current={trackId} onTrack={setTrackId} />}
      <Head lesson={lesson} playing={playing} />
      <Account lesson={lesson} playing={playing} />
      <Chapters
        lesson={lesson}
        spans={playing.watched.spans}
        playhead={playing.playhead}
        onGoTo={playing.goTo}
      />
      <View className="lesson__summary">
        <Text>{lesson.summary}</Text>
      </View>
      <Materials materials={lesson.materials} />
    </>
  )
}
