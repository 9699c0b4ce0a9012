import { tasks } from '@contract/tasks'
import { View } from '@tarojs/components'
import { getCurrentInstance, navigateTo } from '@tarojs/taro'
import { useState } from 'react'
import { serverNow } from '../../api/server-clock'
import { Button } from '../../components/button'
import { Chips } from '../../components/chips'
import { Empty } from '../../components/empty'
import { PageHead } from '../../components/headings'
import { Icon } from '../../components/icon'
import { List, Row } from '../../components/list'
import { Page } from '../../components/page'
import { Skeleton } from '../../components/skeleton'
import { TroubleNotice } from '../../first-paint/trouble-notice'
import { useFirstPaint } from '../../first-paint/use-first-paint'
import { TitleBar } from '../../platform/title-bar'
import { CountsSheet } from './counts-sheet'
import { type SentTask, sentRow } from './list-view'
import type { Place } from './places'
import { boardUrl, planUrl } from './urls'
import { usePlaces } from './use-places'
import './index.scss'

function Sent({ place, sent, onOpen }: { place: Place; sent: SentTask[]; onOpen: (task: SentTask) => void }) {
  if (sent.length === 0)
    return (
      <View className="taskdesk__empty">
        <Empty title="还没有布置过" line="看一节课、写两句，布置给一个组或整个支部。" />
      </View>
    )
  const open = (task: SentTask) => () =>
    place.names ? navigateTo({ url: boardUrl(place.id, task.id) }) : onOpen(task)
  return (
    <List>
      {sent.map((task) => (
        <Row
          key={task.id}
          {...sentRow(task, serverNow())}
          onTap={open(task)}
          end={<Icon name="right" small />}
        />
      ))}
    </List>
  )
}

function AtPlace({ place }: { place: Place }) {
  const name = `task-planning-${place.id}`
  const paint = useFirstPaint({ op: tasks.planning, input: { nodeId: place.id }, name, late: true })
  const [openId, setOpenId] = useState<string | null>(null)
  const { kept, trouble } = paint
  const open = kept?.data.tasks.find(({ id }) => id === openId)
  return (
    <>
      <TroubleNotice paint={paint} />
      {kept ? (
        <>
          <View className="taskdesk__main">
            <Button kind="main" onTap={() => navigateTo({ url: planUrl(place.id) })}>
              布置一件
            </Button>
          </View>
          <Sent place={place} sent={kept.data.tasks} onOpen={({ id }) => setOpenId(id)} />
        </>
      ) : (
        trouble === null && <Skeleton says="正在打开…" />
      )}
      {open && (
        <CountsSheet
          nodeId={place.id}
          task={open}
          onClose={() => setOpenId(null)}
          onWithdrawn={() => void paint.load()}
        />
      )}
    </>
  )
}

/** What was set at a place, how far it is, and the way to set another. */
export default function TaskDesk() {
  const [asked] = useState(() => getCurrentInstance().router?.params.nodeId ?? null)
  const [picked, setPicked] = useState<string | null>(null)
  const places = usePlaces()
  const place = places.find(({ id }) => id === (picked ?? asked)) ?? places[0]
  return (
    <Page>
      <TitleBar />
      <PageHead title="学习任务" line={place?.name} />
      {places.length > 1 && (
        <Chips label="哪里的" options={places} chosen={place?.id ?? null} onChoose={setPicked} />
      )}
      {place ? <AtPlace key={place.id} place={place} /> : <Skeleton says="正在打开…" />}
    </Page>
  )
}
