import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { errorCopy } from '../../api/error-copy'
import { serverNow } from '../../api/server-clock'
import { Message } from '../../components/message'
import { Page } from '../../components/page'
import { useReading } from '../../reading/use-reading'
import { useTextSizeSwitch } from '../../reading/use-text-size-switch'
import { Duties, NotSetUp, Unbound } from './guests'
import { Member } from './member'
import { Opening } from './opening'
import { type TodayView, todayView } from './today-view'
import { TroubleNotice } from './trouble'
import { useToday } from './use-today'
import './index.scss'

interface KnownProps {
  view: TodayView
  care: boolean
  onTextSize: () => void
  messages: ReactNode
}

function Known({ view, ...rest }: KnownProps) {
  if (view.kind === 'member') return <Member view={view} {...rest} />
  if (view.kind === 'duties') return <Duties {...view} {...rest} />
  return (
    <View className="today__plain">
      {rest.messages}
      {view.kind === 'unbound' ? <Unbound town={view.town} /> : <NotSetUp />}
    </View>
  )
}

export default function Today() {
  const { kept, trouble, load } = useToday()
  const { care } = useReading()
  const { flip, failed } = useTextSizeSwitch()
  const notice = trouble && <TroubleNotice trouble={trouble} kept={kept} onRetry={load} />

  if (!kept) return <Page>{notice ? <View className="today__plain">{notice}</View> : <Opening />}</Page>
  return (
    <Page>
      <Known
        view={todayView(kept.home, { now: serverNow(), care })}
        care={care}
        onTextSize={flip}
        messages={
          <>
            {notice}
            {failed && <Message kind="danger" icon="alert" title="大字没存上" line={errorCopy[failed]} />}
          </>
        }
      />
    </Page>
  )
}
