import { Text, View } from '@tarojs/components'
import { speak } from '../../platform/spoken'
import '../list/index.scss'
import './index.scss'

const rows = [66, 54, 60, 48]

/** The shape of the rows to come, still under their words. */
export function Skeleton({ says }: { says: string }) {
  return (
    <View>
      <View className="skeleton__says" {...speak({ role: 'status', live: 'polite' })}>
        <Text>{says}</Text>
      </View>
      <View className="list" {...speak({ hidden: true })}>
        {rows.map((percent) => (
          <View key={percent} className="row">
            <View className="skeleton__words">
              <View className="skeleton__line" style={{ width: `${percent}%` }} />
              <View className="skeleton__line skeleton__line--note" />
            </View>
            <View className="skeleton__chip" />
          </View>
        ))}
      </View>
    </View>
  )
}
