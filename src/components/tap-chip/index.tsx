import { Text, View } from '@tarojs/components'
import { Icon, type IconName } from '../icon'
import './index.scss'

interface TapChipProps {
  name: string
  icon: IconName
  words: string
  onTap: () => void
  /** From `speak`. */
  spoken: object
}

/** An edged chip in the colour of its ground, smaller than the place that takes the tap. */
export function TapChip({ name, icon, words, onTap, spoken }: TapChipProps) {
  return (
    <View className={`tap-chip ${name}`} onClick={onTap} {...spoken}>
      <View className="tap-chip__edge">
        <Icon name={icon} small />
        <Text className="tap-chip__word">{words}</Text>
      </View>
    </View>
  )
}
