import { Text, View } from '@tarojs/components'
import { navigateTo } from '@tarojs/taro'
import type { ReactNode } from 'react'
import { Button } from '../../components/button'
import { Empty } from '../../components/empty'
import { List, Row } from '../../components/list'
import { speak } from '../../platform/spoken'
import { Sky } from './sky'

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

/** A WeChat user whose name nobody has entered: what this is for, and where to be entered. */
export function Unbound({ town }: { town: string }) {
  return (
    <Empty
      title={`这里是${town}的屋场`}
      line="党员在外在家学了什么，都在这里记学时。您的名字还没登记，到村支书那里报个到，登记好了再打开。"
    />
  )
}

interface DutiesProps {
  greeting: string
  duties: string[]
  onTextSize: () => void
  messages: ReactNode
}

/** Somebody known who is no member: what the town has them down for. */
export function Duties({ greeting, duties, onTextSize, messages }: DutiesProps) {
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
      <List>
        {duties.map((duty) => (
          <Row key={duty} icon="group" title={duty} />
        ))}
      </List>
    </>
  )
}
