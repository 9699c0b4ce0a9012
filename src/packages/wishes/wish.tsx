import type { WishView } from '@contract/wish'
import { wishes } from '@contract/wishes'
import { Image, View } from '@tarojs/components'
import { navigateTo, useRouter } from '@tarojs/taro'
import { type ReactNode, useState } from 'react'
import { serverNow } from '../../api/server-clock'
import { useWrite } from '../../api/use-write'
import { Button } from '../../components/button'
import { Confirm } from '../../components/confirm'
import { Line, PageHead, Section } from '../../components/headings'
import { List, Row } from '../../components/list'
import { Message } from '../../components/message'
import { Page } from '../../components/page'
import { Passage } from '../../components/passage'
import { Skeleton } from '../../components/skeleton'
import { VoiceNote } from '../../components/voice-note'
import { TroubleNotice } from '../../first-paint/trouble-notice'
import { useFirstPaint } from '../../first-paint/use-first-paint'
import { speak } from '../../platform/spoken'
import { TitleBar } from '../../platform/title-bar'
import { useReading } from '../../reading/use-reading'
import { Code } from './handed'
import { RateFor, RateOwn } from './rate-wish'
import { Steps } from './steps'
import { type WishPage, wishPage } from './wish-view'
import './index.scss'

function Pictures({ photos, what }: { photos: readonly { url: string }[]; what: string }) {
  if (photos.length === 0) return null
  return (
    <View className="wish-photos">
      {photos.map(({ url }, i) => (
        <View key={url} {...speak({ role: 'img', label: `${what} ${i + 1}` })}>
          <Image className="wish-picture" src={url} mode="aspectFill" {...speak({ hidden: true })} />
        </View>
      ))}
    </View>
  )
}

/** What was asked, as it was asked. */
function Asked({ view }: { view: WishView }) {
  const { text, voice, photos, photosHeld, privateNote } = view
  const team = view.team?.replace(view.village, '')
  const place = [`${view.village}${team ? ` ${team}` : ''}`, ...(view.spot === '' ? [] : [view.spot])]
  return (
    <>
      <Section title="提的是" />
      {text !== null && <Passage text={text} />}
      {voice && <VoiceNote url={async () => voice.url} sec={voice.sec} />}
      <Pictures photos={photos} what="照片" />
      {photosHeld > 0 && <Line>{`有 ${photosHeld} 张照片还在核对，只有您看得到。`}</Line>}
      <List>
        <Row icon="pin" title={place.join('，')} />
        {view.phone !== null && (
          <Row
            icon="phone"
            title={view.phone}
            note={view.nameHidden ? '只给办这件事的人看' : '只给管这件事的人看'}
          />
        )}
        {view.nameHidden && <Row icon="closed" title="名字没让别人看" />}
        {privateNote !== null && <Row icon="info" title={privateNote} note="只有办事的人看得到" />}
        {view.onWall && <Row icon="group" title="挂在心愿墙上" note="大家看得到写的和拍的，看不到名字" />}
      </List>
    </>
  )
}

function Withdraw({ view, again }: { view: WishView; again: () => Promise<void> }) {
  const [asking, setAsking] = useState(false)
  const { write, sending, failed, forgive } = useWrite(wishes.withdraw)
  const close = () => {
    forgive()
    setAsking(false)
  }
  const withdraw = async () => {
    if ((await write({ wishId: view.id, version: view.version })) === null) return
    setAsking(false)
    await again()
  }
  return (
    <>
      <Button kind="side" onTap={() => setAsking(true)}>
        不用办了，收回
      </Button>
      {asking && (
        <Confirm
          title="收回这个心愿"
          lines={['收回了就不办了。以后要办，再提一次。']}
          does="收回"
          doing="正在收回…"
          sending={sending}
          failed={failed?.code ?? null}
          onYes={withdraw}
          onClose={close}
        />
      )}
    </>
  )
}

function Top({ page }: { page: WishPage }) {
  return (
    <>
      <PageHead title={page.title} />
      <List>
        <Row icon="me" title={page.stands} />
        {page.promise && <Row icon={page.promise.late ? 'alert' : 'clock'} title={page.promise.words} />}
      </List>
    </>
  )
}

function Rate({ page, view, again }: { page: WishPage; view: WishView; again: () => Promise<void> }) {
  const words: ReactNode = page.rated && <Message kind="info" icon="done" title={page.rated} />
  return (
    <>
      {words}
      {page.rates === 'own' && <RateOwn key={view.version} view={view} again={again} />}
      {page.rates === 'for' && <RateFor key={view.version} view={view} again={again} />}
    </>
  )
}

function Known({ view, again }: { view: WishView; again: () => Promise<void> }) {
  const { care } = useReading()
  const page = wishPage(view, serverNow())
  const rate = <Rate page={page} view={view} again={again} />
  return (
    <>
      <Top page={page} />
      {care && rate}
      <Steps steps={page.steps} />
      <Pictures photos={view.done?.photos ?? []} what="办好后的照片" />
      {!care && rate}
      <Asked view={view} />
      {view.code !== null && <Code code={view.code} />}
      <View className="wishes__action">
        {page.mayEdit && (
          <Button kind="side" onTap={() => navigateTo({ url: `/packages/wishes/ask?id=${view.id}` })}>
            改一改
          </Button>
        )}
        {page.mayWithdraw && <Withdraw view={view} again={again} />}
      </View>
    </>
  )
}

/** 心愿进度, for who asked: whose turn it is, the five steps, and their own word at the end. */
export default function WishOfMine() {
  const { id = '' } = useRouter().params
  const paint = useFirstPaint({ op: wishes.wish, input: { wishId: id }, name: 'wish' })
  const { kept, trouble, load } = paint
  return (
    <Page>
      <TitleBar />
      <TroubleNotice paint={paint} />
      {kept ? (
        <Known view={kept.data} again={load} />
      ) : (
        trouble === null && <Skeleton says="正在打开这个心愿…" />
      )}
    </Page>
  )
}
