import { View } from '@tarojs/components'
import { speak } from '../../platform/spoken'
import './index.scss'

/** How far, as a bar; the words stand beside it. */
export function Progress({ percent }: { percent: number }) {
  return (
    <View className="progress" {...speak({ hidden: true })}>
      <View className="progress__done" style={{ width: `${percent}%` }} />
    </View>
  )
}
