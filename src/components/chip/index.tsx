import { Text, View } from '@tarojs/components'
import { Icon, type IconName } from '../icon'
import './index.scss'

interface ChipProps {
  kind: 'plain' | 'ok' | 'warn' | 'info'
  icon: IconName
  words: string
}

/** A state or a kind: icon and word together, never colour alone. */
export function Chip({ kind, icon, words }: ChipProps) {
  return (
    <View className={`chip chip--${kind}`}>
      <Icon name={icon} small />
      <Text className="chip__word">{words}</Text>
    </View>
  )
}
