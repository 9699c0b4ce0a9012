import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { errorCopy } from '../../api/error-copy'
import { serverNow } from '../../api/server-clock'
import { Message } from '../../components/message'
import { Page } from '../../components/page'
import { ToMessages } from '../../components/to-messages'
import { Unsent } from '../../components/unsent'
import { TroubleNotice } from '../../first-paint/trouble-notice'
import { useReading } from '../../reading/use-reading'
import { useTextSizeSwitch } from '../../reading/use-text-size-switch'
import { asThisPhoneKnows } from './as-this-phone-knows'
import { CheckIn } from './check-in'
import { Duties, NotSetUp, Unbound } from './guests'
import { Member } from './member'
import { Opening } from './opening'
import { type TodayView, todayView } from './today-view'
import { useToday } from './use-today'
import './index.scss'

interface KnownProps {
  view: TodayView
  care: boolean
  onTextSize: () => void
  messages: ReactNode
  checkIn: ReactNode
}

function Known({ view, checkIn, ...rest }: KnownProps) {
  if (view.kind === 'member') {
    return (
      <Member view={view} {...rest} checkIn={checkIn} unsent={<Unsent as={rest.care ? 'row' : 'chip'} />} />
    )
  }
  if (view.kind === 'duties') return <Duties {...view} {...rest} />
  return (
    <View className="today__plain">
      {rest.messages}
      {view.kind === 'unbound' ? <Unbound town={view.town} /> : <NotSetUp />}
    </View>
  )
}

export default function Today() {
  const paint = useToday()
  const { care } = useReading()
  const { flip, failed } = useTextSizeSwitch()

  if (!paint.kept) return <Page>{paint.trouble ? <TroubleNotice paint={paint} /> : <Opening />}</Page>
  const view = todayView(asThisPhoneKnows(paint.kept.data), { now: serverNow(), care })
  return (
    <Page {...(view.kind !== 'notSetUp' && { tab: { current: 'today' } })}>
      <Known
        view={view}
        care={care}
        onTextSize={flip}
        checkIn={<CheckIn said={paint.kept.data.today} care={care} reload={paint.load} />}
        messages={
          <>
            <TroubleNotice paint={paint} />
            {failed && <Message kind="danger" icon="alert" title="大字没存上" line={errorCopy[failed]} />}
            <ToMessages />
          </>
        }
      />
    </Page>
  )
}
