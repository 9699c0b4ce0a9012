import type { LessonView } from '@contract/lesson'
import { study } from '@contract/study'
import { setNavigationBarTitle, useRouter, useShareAppMessage } from '@tarojs/taro'
import { useEffect } from 'react'
import { Page } from '../../components/page'
import { Skeleton } from '../../components/skeleton'
import { TroubleNotice } from '../../first-paint/trouble-notice'
import { type FirstPaint, useFirstPaint } from '../../first-paint/use-first-paint'
import { keepUnshared } from '../../platform/share'
import { TitleBar } from '../../platform/title-bar'
import { Lesson } from './lesson'
import { shareOf } from './share'

/** Addresses of media don't last, so what is kept from last time stands in only where no answer comes. */
const shownOf = ({ kept, trouble, answered }: FirstPaint<LessonView>) =>
  answered || (trouble !== null && trouble !== 'Slow') ? kept : null

export default function LessonPage() {
  const { id = '', at, play } = useRouter().params
  const paint = useFirstPaint({ op: study.lesson, input: { lessonId: id }, name: 'lesson', once: true })
  const shown = shownOf(paint)
  const lesson = shown?.data ?? null

  useShareAppMessage(() => shareOf(lesson))
  useEffect(() => {
    if (!lesson) return
    void setNavigationBarTitle({ title: lesson.title })
    if (lesson.closed) keepUnshared()
  }, [lesson])
  return (
    <Page>
      <TitleBar />
      <TroubleNotice paint={paint} />
      {shown ? (
        <Lesson
          key={String(shown.at)}
          lesson={shown.data}
          askedSec={at === undefined ? null : Number(at)}
          startNow={play === '1' && paint.answered}
        />
      ) : (
        paint.trouble === null && <Skeleton says="正在打开这一课…" />
      )}
    </Page>
  )
}
