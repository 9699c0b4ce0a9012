import type { WishView } from '@contract/wish'
import { Image, View } from '@tarojs/components'
import { getCurrentInstance, navigateBack, navigateTo } from '@tarojs/taro'
import { useState } from 'react'
import { serverNow } from '../../api/server-clock'
import { PageHead, Section } from '../../components/headings'
import { Icon } from '../../components/icon'
import { List, Row } from '../../components/list'
import { Message } from '../../components/message'
import { Page } from '../../components/page'
import { Passage } from '../../components/passage'
import { Skeleton } from '../../components/skeleton'
import { VoiceNote } from '../../components/voice-note'
import { TroubleNotice } from '../../first-paint/trouble-notice'
import { speak } from '../../platform/spoken'
import { TitleBar } from '../../platform/title-bar'
import { wishAtDeskUrl } from '../../words/wishes'
import { Deeds } from './deeds'
import { OnWall } from './on-wall'
import { Ring } from './ring'
import { useWish } from './use-wish'
import { wishAtDesk } from './wish-view'
import './index.scss'

type Shown = ReturnType<typeof wishAtDesk>

function Photos({ photos, of }: { photos: WishView['photos'] | { url: string }[]; of: string }) {
  if (photos.length === 0) return null
  return (
    <View className="wishdesk__photos">
      {photos.map(({ url }, i) => (
        <Image
          key={url}
          className="wishdesk__photo"
          src={url}
          mode="aspectFill"
          {...speak({ role: 'img', label: `${of} ${i + 1}` })}
        />
      ))}
    </View>
  )
}

/** What was asked, as far as it has passed, and what of its asker the caller may see. */
function Asked({ wish, view }: { wish: WishView; view: Shown }) {
  const { voice, photos, privateNote } = wish
  return (
    <>
      {view.text && <Passage text={view.text} when={view.when} />}
      {voice && <VoiceNote url={async () => voice.url} sec={voice.sec} />}
      <Photos photos={photos} of="提的人拍的" />
      <List>
        <Row icon="me" title={view.asker} note={view.text ? undefined : view.when} />
        <Ring wish={wish} />
        {privateNote && <Row icon="info" title="只给经办人看的话" note={privateNote} />}
      </List>
    </>
  )
}

function Happened({ wish, view }: { wish: WishView; view: Shown }) {
  return (
    <>
      {wish.done && <Photos photos={wish.done.photos} of="办完拍的" />}
      {view.word && <Message kind="info" icon="info" title={view.word} />}
      {wish.merged.length > 0 && (
        <>
          <Section title="并在一起的" />
          <List>
            {wish.merged.map(({ id, title }) => (
              <Row
                key={id}
                icon="wish"
                title={title}
                onTap={() => navigateTo({ url: wishAtDeskUrl(id) })}
                end={<Icon name="right" small />}
              />
            ))}
          </List>
        </>
      )}
      <Section title="走到哪了" />
      <List>
        {view.lines.map(({ key, icon, title, note, said }) => (
          <Row key={key} icon={icon} title={title} note={note}>
            {said && <Passage text={said} ground="back" />}
          </Row>
        ))}
      </List>
    </>
  )
}

interface KnownProps {
  wish: WishView
  onWish: (wish: WishView) => void
  again: () => void
}

function Known({ wish, onWish, again }: KnownProps) {
  const view = wishAtDesk(wish, serverNow())
  const due = view.due === null ? {} : { line: view.due }
  return (
    <>
      <PageHead title={view.title} line={view.where} />
      <Message
        kind={view.late ? 'warn' : 'info'}
        icon={view.late ? 'alert' : 'clock'}
        title={view.state}
        {...due}
      />
      <Asked wish={wish} view={view} />
      <Deeds wish={wish} onWish={onWish} onGone={() => void navigateBack()} again={again} />
      <Happened wish={wish} view={view} />
      <OnWall wish={wish} onFlipped={again} />
    </>
  )
}

/** One wish, before who works on it. */
export default function WishAtDesk() {
  const [wishId] = useState(() => getCurrentInstance().router?.params.wishId ?? '')
  const { paint, wish, setAfter } = useWish(wishId)
  return (
    <Page>
      <TitleBar />
      <TroubleNotice paint={paint} />
      {wish ? (
        <Known wish={wish} onWish={setAfter} again={() => void paint.load()} />
      ) : (
        paint.trouble === null && <Skeleton says="正在打开…" />
      )}
    </Page>
  )
}
