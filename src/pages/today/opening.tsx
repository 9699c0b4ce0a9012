import { Text, View } from '@tarojs/components'
import { frameNow } from '../../platform/frame'
import { speak } from '../../platform/spoken'

/** The shape of what comes, still dark: sky, figure, and a house whose windows nobody has lit yet. */
export function Opening() {
  return (
    <View className="sky" style={{ paddingTop: `${frameNow().statusBarPx}px` }}>
      <View className="sky__bar" />
      <View className="sky__words" {...speak({ role: 'status', live: 'polite' })}>
        <Text>正在打开…</Text>
      </View>
      <View {...speak({ hidden: true })}>
        <View className="opening__figure" />
        <View className="house__roof" />
        <View className="house__wall opening__wall" />
        <View className="house__ground" />
      </View>
    </View>
  )
}
