import { Text, View } from '@tarojs/components'
import { speak } from '../../platform/spoken'
import { Progress } from '../progress'
import './index.scss'

/** Work that goes on by itself: how far it has come, in words and as a bar. */
export function Working({ words, percent }: { words: string; percent: number }) {
  return (
    <View className="working" {...speak({ role: 'status', live: 'polite' })}>
      <View className="working__words">
        <Text>{words}</Text>
        <Text>{percent}%</Text>
      </View>
      <View className="working__bar">
        <Progress percent={percent} />
      </View>
    </View>
  )
}
