import type { WishView } from '@contract/wish'
import { wishes } from '@contract/wishes'
import { View } from '@tarojs/components'
import { navigateBack, redirectTo, useRouter } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { errorCopy } from '../../api/error-copy'
import { brought, dropFilesOf } from '../../api/queue/files-on-phone'
import { useWrite } from '../../api/use-write'
import { writeKey } from '../../api/write-key'
import { Button } from '../../components/button'
import { HandedNotice } from '../../components/handed-notice'
import { PageHead } from '../../components/headings'
import { Message } from '../../components/message'
import { Page } from '../../components/page'
import { Skeleton } from '../../components/skeleton'
import { learnPerson } from '../../first-paint/learn-person'
import { TroubleNotice } from '../../first-paint/trouble-notice'
import { useFirstPaint } from '../../first-paint/use-first-paint'
import { TitleBar } from '../../platform/title-bar'
import { askBeside } from '../../reminding/grants'
import { OF_WISHES } from '../../reminding/to-ask-for'
import { WISHES_URL } from '../../words/wishes'
import { draftOfWish, emptyWish, formOf, missingIn, type Offers } from './ask-view'
import { WishFields } from './form'
import { Handed } from './handed'
import { WillAsk } from './told'
import { offersFor, useAsk, useDraft } from './use-ask'
import './index.scss'

function New({ offers }: { offers: Offers }) {
  const { drafting, handIn, handed, taken, clear } = useAsk()
  const { draft, photos } = drafting
  if (taken && handed === 'done') return <Handed taken={taken} />
  if (handed === 'kept' || handed === 'sending')
    return (
      <>
        <PageHead title={handed === 'kept' ? '存在手机里了' : '正在交给村里…'} />
        <HandedNotice handed={handed} />
        <View className="wishes__action">
          <Button kind="main" onTap={() => redirectTo({ url: WISHES_URL })}>
            看我的心愿
          </Button>
        </View>
      </>
    )
  const missing = missingIn(draft, offers)
  const sending = Object.keys(photos.percents).length > 0
  const submit = () => {
    askBeside(OF_WISHES)
    void handIn(offers)
  }
  const begun = JSON.stringify(draft) !== JSON.stringify(emptyWish)
  return (
    <>
      <PageHead title="提个心愿" line="家里、村里有什么小事要帮，写在这里。" />
      <WishFields drafting={drafting} offers={offers} sentUrl={null} />
      <HandedNotice handed={handed} />
      <WillAsk />
      <View className="wishes__action">
        <Button kind="main" onTap={submit} off={missing !== null || sending}>
          {sending ? '照片还在传…' : (missing ?? '交给村里')}
        </Button>
        {begun && (
          <Button kind="side" onTap={clear}>
            不写了，清空
          </Button>
        )}
      </View>
    </>
  )
}

function Better({ view, offers: all }: { view: WishView; offers: Offers }) {
  const offers = offersFor(all, view)
  const drafting = useDraft(
    () => draftOfWish(view, all),
    () => undefined,
  )
  const { write, sending, failed } = useWrite(wishes.edit)
  const [lost, setLost] = useState(false)
  const [key] = useState(writeKey)
  const { draft, photos } = drafting
  const missing = missingIn(draft, offers)
  const handIn = async () => {
    setLost(false)
    try {
      const form = await brought(formOf(draft, offers), { key, folder: 'wishes' })
      const done = await write({ wishId: view.id, version: view.version, form })
      if (done === null) return
      void dropFilesOf(draft)
      await navigateBack()
    } catch {
      setLost(true)
    }
  }
  const busy = sending || Object.keys(photos.percents).length > 0
  return (
    <>
      <PageHead title="改一改" line="改过的要再核对一遍。电话和答应的方式要重新填。" />
      <WishFields drafting={drafting} offers={offers} sentUrl={view.voice?.url ?? null} />
      {failed && <Message kind="danger" icon="alert" title="没改成" line={errorCopy[failed.code]} />}
      {lost && (
        <Message kind="danger" icon="alert" title="没改成" line="录音或照片没传上去，有网了再交一次。" />
      )}
      <View className="wishes__action">
        <Button kind="main" onTap={handIn} off={missing !== null || busy}>
          {busy ? '正在交…' : (missing ?? '改好了，交上去')}
        </Button>
      </View>
    </>
  )
}

function Editing({ wishId, offers }: { wishId: string; offers: Offers }) {
  const paint = useFirstPaint({ op: wishes.wish, input: { wishId }, name: null, late: true, once: true })
  return (
    <>
      <TroubleNotice paint={paint} />
      {paint.kept ? (
        <Better view={paint.kept.data} offers={offers} />
      ) : (
        paint.trouble === null && <Skeleton says="正在打开…" />
      )}
    </>
  )
}

/** 提个心愿: what, where, how to reach; with `id`, one that was handed in and is put better. */
export default function AskWish() {
  const { id } = useRouter().params
  const paint = useFirstPaint({ op: wishes.home, input: {}, name: 'wishes' })
  const { kept, trouble } = paint
  useEffect(() => void learnPerson(), [])
  return (
    <Page>
      <TitleBar />
      {kept === null && <TroubleNotice paint={paint} />}
      {kept && (id === undefined ? <New offers={kept.data} /> : <Editing wishId={id} offers={kept.data} />)}
      {!kept && trouble === null && <Skeleton says="正在打开…" />}
    </Page>
  )
}
