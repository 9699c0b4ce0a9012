import { Text, View } from '@tarojs/components'
import { speak } from '../platform/spoken'
import type { ClassBar } from './evidence-view'
import './index.scss'

/** The classes of evidence apart, each with its own pattern and its number. */
export function Bars({ bars }: { bars: ClassBar[] }) {
  return (
    <View className="bars">
      {bars.map((bar) => (
        <View key={bar.class} className="bars__one">
          <View className="bars__words">
            <Text className="bars__name">{bar.name}</Text>
            <Text className="bars__hours">{bar.hours}</Text>
          </View>
          <View className="bars__track" {...speak({ hidden: true })}>
            {bar.percent > 0 && (
              <View className={`bars__fill bars__fill--${bar.class}`} style={{ width: `${bar.percent}%` }} />
            )}
          </View>
          {bar.means && (
            <View className="bars__means">
              <Text>{bar.means}</Text>
            </View>
          )}
        </View>
      ))}
    </View>
  )
}
