import type { OutputOf } from '@contract/core'
import { wishes } from '@contract/wishes'
import { View } from '@tarojs/components'
import { navigateTo } from '@tarojs/taro'
import { useEffect, useSyncExternalStore } from 'react'
import { errorCopy } from '../../api/error-copy'
import { onAnswer, onQueue, queuedItems, takeBack } from '../../api/queue'
import { serverNow } from '../../api/server-clock'
import { Button } from '../../components/button'
import { Empty } from '../../components/empty'
import { PageHead, Section } from '../../components/headings'
import { Icon } from '../../components/icon'
import { List, Row } from '../../components/list'
import { Page } from '../../components/page'
import { Skeleton } from '../../components/skeleton'
import { ToMessages } from '../../components/to-messages'
import { useKnownPerson } from '../../first-paint/known-person'
import { learnPerson } from '../../first-paint/learn-person'
import { TroubleNotice } from '../../first-paint/trouble-notice'
import { useFirstPaint } from '../../first-paint/use-first-paint'
import { TitleBar } from '../../platform/title-bar'
import { wishUrl } from '../../words/wishes'
import { draftOf } from './ask-view'
import { type HomeView, homeView } from './home-view'
import { keepWish } from './wish-draft'
import './index.scss'

const go = (page: string) => () => navigateTo({ url: `/packages/wishes/${page}` })
const arrow = <Icon name="right" small />

function Rows({ title, rows }: { title: string; rows: HomeView['mine'] }) {
  if (rows.length === 0) return null
  return (
    <>
      <Section title={title} />
      <List>
        {rows.map(({ id, ...row }) => (
          <Row key={id} {...row} onTap={() => navigateTo({ url: wishUrl(id) })} end={arrow} />
        ))}
      </List>
    </>
  )
}

function Kept({ rows }: { rows: HomeView['kept'] }) {
  if (rows.length === 0) return null
  const whyOf = (key: string) => queuedItems().find((item) => item.key === key)?.why
  const noteOf = (key: string): string => {
    const why = whyOf(key) as keyof typeof errorCopy | undefined
    return `${(why && errorCopy[why]) ?? '存得太久，没交上'}。点一下，改了再交`
  }
  return (
    <>
      <Section title="还在手机里" />
      <List>
        {rows.map(({ key, title, form }) => {
          if (form === null) return <Row key={key} icon="offline" title={title} note="待同步，有网就自己交" />
          const again = () => {
            keepWish(draftOf(form))
            takeBack(key)
            return go('ask')()
          }
          return <Row key={key} icon="alert" title={title} note={noteOf(key)} onTap={again} end={arrow} />
        })}
      </List>
    </>
  )
}

function Known({ home }: { home: OutputOf<typeof wishes.home> }) {
  const items = useSyncExternalStore(onQueue, queuedItems)
  const view = homeView(home, items, serverNow())
  const none = home.wishes.length === 0 && view.kept.length === 0
  const ask = (
    <Button kind="main" onTap={go('ask')}>
      提个心愿
    </Button>
  )
  return (
    <>
      <Rows title="等您说一句" rows={view.mine} />
      {none ? (
        <Empty title="还没提过心愿" line="路灯坏了、水渠堵了、老人要人搭把手，都可以提。">
          {ask}
        </Empty>
      ) : (
        <View className="wishes__action">{ask}</View>
      )}
      <Kept rows={view.kept} />
      <Rows title="正在办的" rows={view.open} />
      <Rows title="办完的" rows={view.ended} />
    </>
  )
}

/** 心愿: of whoever opened it; what waits for their word stands first. */
export default function Wishes() {
  const paint = useFirstPaint({ op: wishes.home, input: {}, name: 'wishes' })
  const { kept, trouble, load } = paint
  const person = useKnownPerson()
  const tabbed = person !== null && !person.member && person.desks.length === 0
  useEffect(() => void learnPerson(), [])
  useEffect(
    () =>
      onAnswer(({ operation }, { ok }) => {
        if (ok && operation === 'wishes.ask') void load()
      }),
    [load],
  )
  return (
    <Page {...(tabbed && { tab: { current: 'wishes' } })}>
      {!tabbed && <TitleBar />}
      <PageHead title="微心愿" line="小事也算事，谁都可以提。" />
      <TroubleNotice paint={paint} />
      <ToMessages />
      {kept ? <Known home={kept.data} /> : trouble === null && <Skeleton says="正在打开…" />}
      <Section title="还可以" />
      <List>
        <Row
          icon="info"
          title="凭查询码看进度"
          note="别人帮您提的，也看得到"
          onTap={go('track')}
          end={arrow}
        />
        {kept?.data.wallOpen && (
          <Row icon="group" title="心愿墙" note="大家提的，不写名字" onTap={go('wall')} end={arrow} />
        )}
      </List>
    </Page>
  )
}
