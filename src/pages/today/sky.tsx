import { Text, View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { TextSizeChip } from '../../components/text-size-chip'
import { frameNow } from '../../platform/frame'

/** The evening over the page: beside WeChat's capsule the 大字 switch, below it what the page has to say. */
export function Sky({ onTextSize, children }: PropsWithChildren<{ onTextSize: () => void }>) {
  const frame = frameNow()
  return (
    <View className="sky" style={{ paddingTop: `${frame.statusBarPx}px` }}>
      <View
        className="sky__bar"
        style={{ minHeight: `${frame.capsuleRowPx}px`, paddingRight: `${frame.capsuleWidthPx}px` }}
      >
        <TextSizeChip onTap={onTextSize} />
      </View>
      {children}
    </View>
  )
}

/** The one figure of the page: what is learned, of what is asked. */
export function Figure({ hours, required }: { hours: string; required: string }) {
  return (
    <View className="figure">
      <Text className="figure__hours">{hours}</Text>
      <Text className="figure__required">/ {required} 学时</Text>
    </View>
  )
}
