import { Text, View } from '@tarojs/components'
import { errorCopy } from '../../api/error-copy'
import { Button } from '../../components/button'
import { Dock, DockPlace } from '../../components/dock'
import { GrantsLeft } from '../../components/grants-left'
import { Icon } from '../../components/icon'
import { Message } from '../../components/message'
import { Page } from '../../components/page'
import { Skeleton } from '../../components/skeleton'
import { TroubleNotice } from '../../first-paint/trouble-notice'
import { TitleBar } from '../../platform/title-bar'
import { useReading } from '../../reading/use-reading'
import { dockView } from '../../study-days/check-in-view'
import { TapFailed } from '../../study-days/failed'
import { type CheckIn, useCheckIn } from '../../study-days/use-check-in'
import { type CalendarView, calendarView } from './calendar-view'
import { MakeUps } from './make-ups'
import { useCalendar } from './use-calendar'
import { Wall } from './wall'
import './index.scss'

function Streak({ view }: { view: CalendarView }) {
  return (
    <View className="streak">
      <Text className="streak__figure">{view.streak}</Text>
      <Text className="streak__words">{view.streakWords}</Text>
      <Text className="streak__longest">{view.longest}</Text>
    </View>
  )
}

function CheckInDock({ checkIn: { today, tap }, care }: { checkIn: CheckIn; care: boolean }) {
  const dock = today && dockView(today, care)
  if (!dock) return null
  return (
    <Dock>
      <Button kind="lamp" onTap={tap} off={dock.off}>
        {!dock.off && <Icon name="lamp" />}
        <Text className="dock__words">{dock.words}</Text>
      </Button>
    </Dock>
  )
}

export default function CalendarPage() {
  const { paint, shown, today, busy, failed, turn, makeUp, reload } = useCalendar()
  const { care } = useReading()
  const checkIn = useCheckIn(today, reload)
  const view = shown && calendarView(shown, care)
  return (
    <Page>
      <View className="evening">
        <TitleBar />
        {view && (
          <>
            <Streak view={view} />
            <Wall view={view} onTurn={turn} />
            <View className="evening__ground" />
          </>
        )}
      </View>
      <TroubleNotice paint={paint} />
      {failed && <Message kind="danger" icon="alert" title="没办成" line={errorCopy[failed]} />}
      <TapFailed code={checkIn.failed} />
      {view ? (
        <MakeUps views={view.makeUps} busy={busy} onMakeUp={makeUp} />
      ) : (
        paint.trouble === null && <Skeleton says="正在打开日历…" />
      )}
      {checkIn.today && dockView(checkIn.today, care)?.off === false && <GrantsLeft />}
      <DockPlace />
      <CheckInDock checkIn={checkIn} care={care} />
    </Page>
  )
}
