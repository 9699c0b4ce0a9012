import { Text, View } from '@tarojs/components'
import { speak } from '../../platform/spoken'
import type { GroupBar } from './plan-view'
import './plan.scss'

/** Each group's places: who stays, who comes, who goes, by pattern and by number. */
export function Loads({ bars }: { bars: GroupBar[] }) {
  return (
    <View>
      {bars.map((bar) => (
        <View key={bar.id} className="load">
          <View className="load__words">
            <Text className="load__name">{bar.name}</Text>
            <Text className="load__says">{bar.says}</Text>
          </View>
          <View className="load__track" {...speak({ hidden: true })}>
            <Stretch kind="stays" percent={bar.staysPercent} />
            <Stretch kind="comes" percent={bar.comesPercent} />
            <Stretch kind="goes" percent={bar.goesPercent} />
          </View>
        </View>
      ))}
    </View>
  )
}

type Kind = 'stays' | 'comes' | 'goes'

function Stretch({ kind, percent }: { kind: Kind; percent: number }) {
  if (percent === 0) return null
  return <View className={`load__part load__part--${kind}`} style={{ width: `${percent}%` }} />
}

const legend: [Kind, string][] = [
  ['stays', '原来的人'],
  ['comes', '进来的'],
  ['goes', '出去的'],
]

export function Legend() {
  return (
    <View className="legend">
      {legend.map(([kind, words]) => (
        <View key={kind} className="legend__one">
          <View className={`legend__mark load__part--${kind}`} />
          <Text>{words}</Text>
        </View>
      ))}
    </View>
  )
}
