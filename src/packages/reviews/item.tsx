import type { ReviewItem } from '@contract/reviews'
import { Image, Text, View } from '@tarojs/components'
import { useState } from 'react'
import { errorCopy } from '../../api/error-copy'
import { serverNow } from '../../api/server-clock'
import { Button } from '../../components/button'
import { Chip } from '../../components/chip'
import { Field } from '../../components/field'
import { Message } from '../../components/message'
import { VoiceNote } from '../../components/voice-note'
import { Refuse } from './refuse'
import { type ReviewView, reviewView } from './review-view'
import { TakeDown } from './take-down'
import type { useQueue } from './use-queue'

type Queue = ReturnType<typeof useQueue>

function Photo({ photo }: { photo: NonNullable<ReviewView['photo']> }) {
  const { url, words } = photo
  if (url !== null) return <Image className="review__photo" src={url} mode="widthFix" />
  return (
    <View className="review__no-photo">
      <Text>{words}</Text>
    </View>
  )
}

/** Without an address it is gone. */
const voiceAt = (url: string) => async () => url || null

/** What it is, what it says, and what is known about it. */
function Card({ view, item }: { view: ReviewView; item: ReviewItem }) {
  return (
    <View className="review">
      <View className="review__head">
        <Chip kind="plain" icon={view.icon} words={view.kind} />
        <Text className="review__when">{view.when}</Text>
      </View>
      {view.about && (
        <View className="review__about">
          <Text>{view.about}</Text>
        </View>
      )}
      {view.text !== '' && (
        <View className="review__text">
          <Text userSelect>{view.text}</Text>
        </View>
      )}
      {view.facts && (
        <View className="review__about">
          <Text>{view.facts}</Text>
        </View>
      )}
      {view.besides && <Message kind="warn" icon="info" title={view.besides} line="看看是不是同一次学习。" />}
      {view.photo && <Photo photo={view.photo} />}
      {item.photos.map(({ url }) => (
        <Photo key={url} photo={{ url, words: null }} />
      ))}
      {item.voice && <VoiceNote url={voiceAt(item.voice.url)} sec={item.voice.sec} />}
    </View>
  )
}

/** One item and its decision; the minutes of study done elsewhere may be lowered. */
export function Item({ item, queue }: { item: ReviewItem; queue: Queue }) {
  const [minutes, setMinutes] = useState(String(item.outside?.minutes ?? ''))
  const [refusing, setRefusing] = useState(false)
  const [ending, setEnding] = useState(false)
  const { sending, failed } = queue
  const view = reviewView(item, { now: serverNow(), minutes })
  const taken = failed?.code === 'NoSuchItem'
  const accept = () => queue.decide(item, null, view.minutes === null ? null : Number(minutes))
  return (
    <>
      <Card view={view} item={item} />
      {view.minutes !== null && (
        <Field
          label="记多少分钟"
          value={minutes}
          onChange={setMinutes}
          helper={`可以比 ${view.minutes} 分钟少`}
          digits
        />
      )}
      {failed && !refusing && (
        <Message
          kind={taken ? 'info' : 'danger'}
          icon="alert"
          title={taken ? '别的审核员先看了' : '没办成'}
          line={errorCopy[failed.code]}
          action={
            taken && (
              <Button kind="side" onTap={() => queue.leave(item)}>
                看下一条
              </Button>
            )
          }
        />
      )}
      {!taken && (
        <>
          <View className="review__action">
            <Button kind="main" onTap={accept} off={sending || view.off}>
              {sending ? '正在交…' : view.accept}
            </Button>
          </View>
          <View className="review__pair">
            <Button kind="side" onTap={() => setRefusing(true)} off={sending}>
              不收
            </Button>
            <Button kind="side" onTap={() => queue.later(item)} off={sending}>
              先放着
            </Button>
          </View>
          {item.wishId && (
            <View className="review__action">
              <Button kind="side" onTap={() => setEnding(true)} off={sending}>
                整个撤下，不再办
              </Button>
            </View>
          )}
        </>
      )}
      {ending && item.wishId && (
        <TakeDown
          wishId={item.wishId}
          onDone={(state) => queue.leave(item, state)}
          onClose={() => setEnding(false)}
        />
      )}
      {refusing && <Refuse item={item} queue={queue} onClose={() => setRefusing(false)} />}
    </>
  )
}
