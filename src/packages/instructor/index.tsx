import type { Desk } from '@contract/groups'
import type { StandingState } from '@contract/standing'
import { Text, View } from '@tarojs/components'
import { reLaunch, useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { errorCopy } from '../../api/error-copy'
import { serverNow } from '../../api/server-clock'
import { Button } from '../../components/button'
import { DeskSwitch } from '../../components/desk-switch'
import { Empty } from '../../components/empty'
import { Line } from '../../components/headings'
import { Icon } from '../../components/icon'
import { List, Row } from '../../components/list'
import { Message } from '../../components/message'
import { Page } from '../../components/page'
import { RemindRows } from '../../components/remind-rows'
import { SessionRows } from '../../components/session-rows'
import { Skeleton } from '../../components/skeleton'
import { TaskDeskRow } from '../../components/task-desk-row'
import { Tiles } from '../../components/tiles'
import { openPlace } from '../../figures/urls'
import { useKnownPerson } from '../../first-paint/known-person'
import { TroubleNotice } from '../../first-paint/trouble-notice'
import { speak } from '../../platform/spoken'
import { CallTimeRow } from './call-time'
import { deskView } from './desk-view'
import { Forecast } from './forecast'
import { Callbacks, People } from './people'
import { PersonSheet } from './person-sheet'
import { useDesk } from './use-desk'
import './index.scss'

type AtDesk = ReturnType<typeof useDesk>

/** A secretary looks at the same desk, but the time to call is the instructor's own. */
const useIsInstructorOf = (groupId: string): boolean => {
  const desks = useKnownPerson()?.desks ?? []
  return desks.some(({ role, nodeId }) => role === 'instructor' && nodeId === groupId)
}

function Known({ desk, at }: { desk: Desk; at: AtDesk }) {
  const [only, setOnly] = useState<StandingState | null>(null)
  const [openId, setOpenId] = useState<string | null>(null)
  const view = deskView(desk, { now: serverNow(), only })
  const open = desk.people.find(({ personId }) => personId === openId)
  const { busy, failed, called, setCallTime } = at
  const own = useIsInstructorOf(desk.groupId)
  return (
    <>
      {desk.people.length === 0 ? (
        <Empty title={view.sentence} line="分好小组，或有人搬到这一带，这里就看得到。" />
      ) : (
        <>
          {view.tiles && <Tiles tiles={view.tiles} only={only} onOnly={setOnly} />}
          {failed && <Message kind="danger" icon="alert" title="没存上" line={errorCopy[failed]} />}
          <Callbacks rows={view.callbacks} busy={busy} onDone={called} onOpen={setOpenId} />
          {view.forecast && <Forecast {...view.forecast} />}
          <People view={view} onOpen={setOpenId} />
        </>
      )}
      {view.elsewhere && <Line>{view.elsewhere}</Line>}
      <List>
        <Row
          icon="chart"
          title="小组的数"
          note="学满多少、学了多少，点数看是谁"
          onTap={() => openPlace({ id: desk.groupId })}
          end={<Icon name="right" small />}
        />
      </List>
      <RemindRows nodeId={desk.groupId} whom="组" />
      <SessionRows note="办一场小组共学、记一次上门">
        <TaskDeskRow nodeId={desk.groupId} />
      </SessionRows>
      {own && <CallTimeRow callTime={desk.callTime} saving={busy === 'callTime'} onChoose={setCallTime} />}
      {open && <PersonSheet person={open} season={desk.season} onClose={() => setOpenId(null)} />}
    </>
  )
}

function Head({ desk }: { desk: Desk }) {
  const { title, sentence } = deskView(desk, { now: serverNow(), only: null })
  return (
    <View className="desk__head">
      <Text className="desk__group">{title}</Text>
      {desk.people.length > 0 && (
        <View className="desk__sentence" {...speak({ role: 'heading' })}>
          <Text>{sentence}</Text>
        </View>
      )}
    </View>
  )
}

/** Nobody's list is shown to whoever doesn't look after it any more. */
function NotYours() {
  return (
    <Empty title="这个小组不归您看" line="职责换了人，或地址不对。您管的都在今日里。">
      <Button kind="main" onTap={() => reLaunch({ url: '/pages/today/index' })}>
        回今日
      </Button>
    </Empty>
  )
}

export default function InstructorDesk() {
  const groupId = useRouter().params.groupId ?? ''
  const at = useDesk(groupId)
  const { kept, trouble } = at.paint
  if (at.taken) {
    return (
      <Page tab={{ current: 'desk' }}>
        <NotYours />
      </Page>
    )
  }
  return (
    <Page tab={{ current: 'desk' }}>
      <DeskSwitch here={`instructor:${groupId}`} />
      {kept && <Head desk={kept.data} />}
      <TroubleNotice paint={at.paint} />
      {kept ? <Known desk={kept.data} at={at} /> : trouble === null && <Skeleton says="正在打开小组…" />}
    </Page>
  )
}
