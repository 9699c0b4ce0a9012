import type { OutputOf } from '@contract/core'
import { wishes } from '@contract/wishes'
import { Image, Text, View } from '@tarojs/components'
import { useState } from 'react'
import { call } from '../../api/call'
import { errorCopy } from '../../api/error-copy'
import type { ErrorCode } from '../../api/failures'
import { useWrite } from '../../api/use-write'
import { Button } from '../../components/button'
import { Confirm } from '../../components/confirm'
import { Empty } from '../../components/empty'
import { PageHead } from '../../components/headings'
import { Message } from '../../components/message'
import { Page } from '../../components/page'
import { Skeleton } from '../../components/skeleton'
import { TroubleNotice } from '../../first-paint/trouble-notice'
import { useFirstPaint } from '../../first-paint/use-first-paint'
import { speak } from '../../platform/spoken'
import { TitleBar } from '../../platform/title-bar'
import { stepName } from '../../words/wishes'
import './index.scss'

type Wall = OutputOf<typeof wishes.wall>
type Hanging = Wall['wishes'][number]

function One({ wish, onComplain }: { wish: Hanging; onComplain: () => void }) {
  const { title, village, step, end, photos } = wish
  return (
    <View className="wish-hanging">
      <View className="wish-hanging__title" {...speak({ role: 'heading', level: 2 })}>
        <Text>{title}</Text>
      </View>
      <View className="wish-hanging__note">
        <Text>{`${village}，${end === null ? `到了${stepName[step]}` : end === 'met' || end === 'onTheSpot' ? '办好了' : '办过了'}`}</Text>
      </View>
      {photos.length > 0 && (
        <View className="wish-hanging__photos">
          {photos.map(({ url }, i) => (
            <View key={url} {...speak({ role: 'img', label: `照片 ${i + 1}` })}>
              <Image className="wish-picture" src={url} mode="aspectFill" {...speak({ hidden: true })} />
            </View>
          ))}
        </View>
      )}
      <View
        className="wish-hanging__complain"
        onClick={onComplain}
        {...speak({ role: 'button', label: `举报：${title}` })}
      >
        <Text>举报</Text>
      </View>
    </View>
  )
}

function Complain({ wish, onClose, onDone }: { wish: Hanging; onClose: () => void; onDone: () => void }) {
  const { write, sending, failed } = useWrite(wishes.complain)
  const complain = async () => {
    if (await write({ wishId: wish.id })) onDone()
  }
  return (
    <Confirm
      title="举报这一条"
      lines={[wish.title, '举报了就先撤下来，审核员看过再说。']}
      does="举报"
      doing="正在举报…"
      sending={sending}
      failed={failed?.code ?? null}
      onYes={complain}
      onClose={onClose}
    />
  )
}

function Known({ first }: { first: Wall }) {
  const [older, setOlder] = useState<Wall>({ wishes: [], more: first.more })
  const [asking, setAsking] = useState(false)
  const [failed, setFailed] = useState<ErrorCode | null>(null)
  const [against, setAgainst] = useState<Hanging | null>(null)
  const [gone, setGone] = useState<string[]>([])
  const all = [...first.wishes, ...older.wishes]
  const shown = all.filter(({ id }) => !gone.includes(id))
  const more = async () => {
    setAsking(true)
    setFailed(null)
    const answer = await call(wishes.wall, { after: all.at(-1)?.id ?? null })
    setAsking(false)
    if (!answer.ok) return setFailed(answer.error.code)
    setOlder(({ wishes: before }) => ({ ...answer.data, wishes: [...before, ...answer.data.wishes] }))
  }
  const done = () => {
    setGone([...gone, against?.id ?? ''])
    setAgainst(null)
  }
  return (
    <>
      {gone.length > 0 && <Message kind="info" icon="done" title="举报了，先撤下来了" />}
      {shown.length === 0 && <Empty title="墙上还没有" line="大家提的心愿，合适的会挂上来，不写名字。" />}
      {shown.map((wish) => (
        <One key={wish.id} wish={wish} onComplain={() => setAgainst(wish)} />
      ))}
      {failed && <Message kind="danger" icon="alert" title="没打开" line={errorCopy[failed]} />}
      {older.more && (
        <View className="wishes__action">
          <Button kind="side" onTap={more} off={asking}>
            {asking ? '正在找…' : '看更早的'}
          </Button>
        </View>
      )}
      {against && <Complain wish={against} onClose={() => setAgainst(null)} onDone={done} />}
    </>
  )
}

/** 心愿墙, where a town has opened one: what is asked and how far it is, never by whom. */
export default function WishWall() {
  const paint = useFirstPaint({ op: wishes.wall, input: { after: null }, name: null })
  const { kept, trouble } = paint
  return (
    <Page>
      <TitleBar />
      <PageHead title="心愿墙" line="大家提的，镇里看过才挂上来，不写名字。" />
      <TroubleNotice paint={paint} />
      {kept ? <Known first={kept.data} /> : trouble === null && <Skeleton says="正在打开…" />}
    </Page>
  )
}
