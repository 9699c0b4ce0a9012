import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { Button } from '../../components/button'
import { PageHead } from '../../components/headings'
import { Message } from '../../components/message'
import { Page } from '../../components/page'
import { Skeleton } from '../../components/skeleton'
import { TroubleNotice } from '../../first-paint/trouble-notice'
import { TitleBar } from '../../platform/title-bar'
import { Audience, Medium, Title, Topic } from './basics'
import { Chapters } from './chapters'
import type { Draft } from './form-view'
import { stateWords } from './list-view'
import { Materials } from './materials'
import { OnShelf, Retiring } from './on-shelf'
import { Publish } from './publish'
import { Sections } from './sections'
import { Tracks } from './tracks'
import { type LessonWriting, useLessonForm } from './use-lesson-form'
import './index.scss'

/** A draft that nobody wants any more goes to those off the lists. */
function PutAway({ writing }: { writing: LessonWriting }) {
  const [asking, setAsking] = useState(false)
  return (
    <View className="admin__action">
      <Button kind="side" onTap={() => setAsking(true)}>
        这份不要了
      </Button>
      {asking && (
        <Retiring
          writing={writing}
          title="这份草稿不要了"
          lines={['收到“已下架”里，想用的时候还能找回来。']}
          does="收起来"
          onClose={() => setAsking(false)}
        />
      )}
    </View>
  )
}

function Writing({ writing, draft }: { writing: LessonWriting; draft: Draft }) {
  const { saved, leftOver, drop, change, count, busy, topics } = writing
  const part = { draft, change, count, busy, topics }
  return (
    <>
      {leftOver && (
        <Message
          kind="info"
          icon="info"
          title="接着上次没存的写"
          action={
            <Button kind="side" onTap={drop}>
              不要了
            </Button>
          }
        />
      )}
      <Topic {...part} />
      <Medium {...part} />
      <Title {...part} />
      {draft.medium === 'article' ? (
        <Sections {...part} />
      ) : (
        <>
          <Tracks {...part} />
          <Chapters {...part} />
        </>
      )}
      <Materials {...part} />
      <Audience {...part} />
      <Publish writing={writing} draft={draft} />
      {saved?.state === 'draft' && <PutAway writing={writing} />}
    </>
  )
}

/** One lesson: written, published, retired. */
export default function LessonFormPage() {
  const { id = null } = useRouter().params
  const writing = useLessonForm(id)
  const { paint, draft, saved } = writing
  return (
    <Page>
      <TitleBar />
      <PageHead title={saved === null ? '写一节新课' : stateWords[saved.state]} />
      <TroubleNotice paint={paint} />
      {draft === null ? (
        paint.trouble === null && <Skeleton says="正在打开…" />
      ) : saved?.state === 'published' ? (
        <OnShelf writing={writing} draft={draft} />
      ) : (
        <Writing writing={writing} draft={draft} />
      )}
    </Page>
  )
}
