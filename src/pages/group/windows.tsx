import { Text, View } from '@tarojs/components'
import { speak } from '../../platform/spoken'
import type { WindowsView } from './group-view'

/** One member, one window; the number stands in the title. */
export function Windows({ view }: { view: WindowsView }) {
  return (
    <View className="windows">
      <View className="my-group__part" {...speak({ role: 'heading', level: 2 })}>
        <Text>{view.title}</Text>
      </View>
      <View className="my-group__line">
        <Text>{view.line}</Text>
      </View>
      <View className="windows__wall" {...speak({ hidden: true })}>
        {view.panes.map(({ lit, mine }, i) => (
          // A window has no identity but its place.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <View key={i} className={mine ? 'window window--mine' : 'window'}>
            <View className={lit ? 'window__pane window__pane--lit' : 'window__pane'} />
          </View>
        ))}
      </View>
    </View>
  )
}
