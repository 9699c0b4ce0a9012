import { Text, View } from '@tarojs/components'
import { House } from '../../components/house'
import { List, Row } from '../../components/list'
import { SessionRows } from '../../components/session-rows'
import { speak } from '../../platform/spoken'
import { Continue } from './continue'
import { Desks } from './desks'
import { Figure, Sky } from './sky'
import { ToTasks, WaitingTask } from './task'
import { ToWishes } from './to-wishes'
import type { MemberView } from './today-view'

interface MemberProps {
  view: MemberView
  care: boolean
  onTextSize: () => void
  /** Inline messages, right under the sky. */
  messages: React.ReactNode
  /** What waits on this phone to be handed in; in 关怀 a row of its own. */
  unsent: React.ReactNode
  /** 打卡. */
  checkIn: React.ReactNode
}

/** In 关怀 the house stands last: what one can do comes first. */
export function Member({ view, care, onTextSize, messages, unsent, checkIn }: MemberProps) {
  const house = view.season && <House rooms={view.season.rooms} />
  return (
    <>
      <Sky onTextSize={onTextSize} chip={!care && unsent}>
        <View className="sky__words">
          <View className="sky__greeting" {...speak({ role: 'heading' })}>
            <Text>{view.greeting}</Text>
          </View>
          {view.season && <Figure hours={view.season.hours} required={view.season.required} />}
          <View className="sky__sentence">
            <Text>{view.season ? view.season.sentence : '新一季还没开，开了这里就看得到您的屋。'}</Text>
          </View>
        </View>
        {!care && house}
      </Sky>
      {messages}
      {view.lesson && <Continue view={view.lesson} />}
      {checkIn}
      <WaitingTask task={view.task} />
      <Desks desks={view.desks} />
      {care && unsent}
      <SessionRows next={view.session} calledOff={view.calledOff} note="屋场会、夜校、田间课堂">
        <ToTasks />
        <ToWishes />
      </SessionRows>
      <List>
        <Row icon="lamp" title="最近一次记学时" note={view.lastCredit} />
        <Row icon="group" title={view.group} note={view.branch} />
        {view.season && <Row icon="cal" title={view.season.name} note={view.season.span} />}
      </List>
      {care && house && <View className="today__house">{house}</View>}
    </>
  )
}
