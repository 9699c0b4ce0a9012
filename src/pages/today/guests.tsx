import { Text, View } from '@tarojs/components'
import { navigateTo } from '@tarojs/taro'
import type { ReactNode } from 'react'
import { Button } from '../../components/button'
import { Empty } from '../../components/empty'
import { List, Row } from '../../components/list'
import { SessionRows } from '../../components/session-rows'
import { ToBinding } from '../../components/to-binding'
import { speak } from '../../platform/spoken'
import { Desks } from './desks'
import { Sky } from './sky'
import { ToWishes } from './to-wishes'
import type { DeskRow } from './today-view'

/** Nobody has set the town up yet. */
export function NotSetUp() {
  return (
    <Empty title="镇里还没开张" line="第一次用，要组织委员先把镇名和自己的名字填好。">
      <Button kind="main" onTap={() => navigateTo({ url: '/packages/setup/index' })}>
        我来设好
      </Button>
    </Empty>
  )
}

/** A WeChat account tied to no name: what this is for, and how to be known. */
export function Unbound({ town }: { town: string }) {
  return (
    <Empty
      title={`这里是${town}的屋场`}
      line="党员在外在家学了什么，都在这里记学时。这个微信还没对上名字，用登记的手机号，或支书给的邀请码，对上一次就行。"
    >
      <ToBinding />
    </Empty>
  )
}

interface DutiesProps {
  greeting: string
  duties: string[]
  desks: DeskRow[]
  onTextSize: () => void
  messages: ReactNode
}

/** Somebody known who is no member: what the town has them down for. */
export function Duties({ greeting, duties, desks, onTextSize, messages }: DutiesProps) {
  return (
    <>
      <Sky onTextSize={onTextSize}>
        <View className="sky__words sky__words--last">
          <View className="sky__name" {...speak({ role: 'heading' })}>
            <Text>{greeting}</Text>
          </View>
          <View className="sky__sentence">
            <Text>您在屋场里是</Text>
          </View>
        </View>
      </Sky>
      {messages}
      <Desks desks={desks} />
      <SessionRows note="屋场会、夜校、送学上门">
        <ToWishes />
      </SessionRows>
      <List>
        {duties.map((duty) => (
          <Row key={duty} icon="group" title={duty} />
        ))}
      </List>
    </>
  )
}
