import { Text, View } from '@tarojs/components'
import { speak } from '../../platform/spoken'
import type { BandView } from './band-view'

const at = (percent: number) => ({ left: `${percent}%` })

/** Words are wider than what they point at, so they lean inwards at the ends. */
const leaning = (percent: number): string => (percent < 15 ? 'start' : percent > 85 ? 'end' : 'middle')

/** From nothing to all that is asked: the middle half of the group, and my own mark. */
export function Band({ view }: { view: BandView }) {
  return (
    <View className="band">
      <View className="my-group__part" {...speak({ role: 'heading', level: 2 })}>
        <Text>{view.title}</Text>
      </View>
      <View className="my-group__line">
        <Text>{view.sentence}</Text>
      </View>
      <View className="band__scale">
        <View className="band__above">
          <View
            className={`band__mine band__mine--${leaning(view.minePercent)}`}
            style={at(view.minePercent)}
          >
            <Text>{view.mine}</Text>
          </View>
        </View>
        <View className="band__track" {...speak({ hidden: true })}>
          <View
            className="band__half"
            style={{ left: `${view.lowPercent}%`, width: `${view.highPercent - view.lowPercent}%` }}
          />
          <View className="band__mark" style={at(view.minePercent)} />
        </View>
        <View className="band__below">
          <Text>0</Text>
          <Text>{view.middle}</Text>
          <Text>{view.required}</Text>
        </View>
      </View>
    </View>
  )
}
