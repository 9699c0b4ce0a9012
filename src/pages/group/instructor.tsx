import { Text, View } from '@tarojs/components'
import { Button } from '../../components/button'
import { Icon } from '../../components/icon'
import { speak } from '../../platform/spoken'
import type { GroupView } from './group-view'

interface InstructorProps {
  instructor: NonNullable<GroupView['instructor']>
  asked: string | null
  asking: boolean
  onAsk: () => void
}

/** Who looks after the group, when they can talk, and a call back from them. */
export function Instructor({ instructor, asked, asking, onAsk }: InstructorProps) {
  return (
    <View className="guide">
      <View className="guide__who">
        <View className="guide__initial" {...speak({ hidden: true })}>
          <Text>{instructor.initial}</Text>
        </View>
        <View className="guide__words">
          <View className="guide__line" {...speak({ role: 'heading', level: 2 })}>
            <Text className="guide__name">{instructor.name}</Text>
            <Text className="guide__duty">指导员</Text>
          </View>
          <View className="guide__village">
            <Text>{instructor.village}</Text>
          </View>
        </View>
      </View>
      <View className="guide__time">
        <Icon name="clock" />
        <Text className="guide__label">方便接电话</Text>
        <Text className="guide__when">{instructor.callTime}</Text>
      </View>
      {asked ? (
        <View className="guide__asked" {...speak({ role: 'status', live: 'polite' })}>
          <Icon name="done" />
          <Text className="guide__told">{asked}，等着接电话就行</Text>
        </View>
      ) : (
        <Button kind="main" onTap={onAsk} off={asking}>
          <Icon name="phone" />
          <Text className="guide__ask">{asking ? '正在请…' : '请指导员回电'}</Text>
        </Button>
      )}
    </View>
  )
}
