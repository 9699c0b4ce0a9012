import type { Pane } from '@domain/hours'
import { View } from '@tarojs/components'
import { speak } from '../../platform/spoken'
import './panes.scss'

/** The number stands beside them in words, so that a screen reader need not count windows. */
export function Panes({ panes, first }: { panes: Pane[]; first: number }) {
  return (
    <View className="panes" {...speak({ hidden: true })}>
      {panes.map((pane, i) => (
        // A pane has no identity but its place.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <View key={i} className={`pane pane--${pane}`} style={{ '--nth': first + i } as object} />
      ))}
    </View>
  )
}
