import { Text, View } from '@tarojs/components'
import { Icon } from '../../components/icon'
import { speak } from '../../platform/spoken'

/** What has to be put right, under what it is about. */
export function Fault({ words }: { words: string | null | undefined }) {
  if (!words) return null
  return (
    <View className="fault" {...speak({ role: 'alert', live: 'polite' })}>
      <Icon name="alert" small />
      <Text className="fault__words">{words}</Text>
    </View>
  )
}
