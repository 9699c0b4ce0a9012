import { Text, View } from '@tarojs/components'
import { speak } from '../../platform/spoken'
import type { DeskView } from './desk-view'

/** Where the group will be on the closing day: parts of a bar told apart by pattern, each with its number. */
export function Forecast({ title, parts }: NonNullable<DeskView['forecast']>) {
  return (
    <View className="forecast">
      <View className="forecast__title" {...speak({ role: 'heading', level: 2 })}>
        <Text>{title}</Text>
      </View>
      <View className="forecast__bar" {...speak({ hidden: true })}>
        {parts
          .filter(({ percent }) => percent > 0)
          .map(({ kind, percent }) => (
            <View
              key={kind}
              className={`forecast__part forecast__part--${kind}`}
              style={{ flexGrow: percent }}
            />
          ))}
      </View>
      <View className="forecast__legend">
        {parts.map(({ kind, words }) => (
          <View key={kind} className="forecast__key">
            <View className={`forecast__swatch forecast__part--${kind}`} />
            <Text>{words}</Text>
          </View>
        ))}
      </View>
    </View>
  )
}
