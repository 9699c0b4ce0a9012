import { Text, View } from '@tarojs/components'
import type { PropsWithChildren, ReactNode } from 'react'
import { TextSizeChip } from '../../components/text-size-chip'
import { frameNow } from '../../platform/frame'

interface SkyProps {
  onTextSize: () => void
  /** Stands beside the 大字 switch. */
  chip?: ReactNode
}

/** The evening over the page: beside WeChat's capsule the 大字 switch, below it what the page has to say. */
export function Sky({ onTextSize, chip, children }: PropsWithChildren<SkyProps>) {
  const frame = frameNow()
  return (
    <View className="sky" style={{ paddingTop: `${frame.statusBarPx}px` }}>
      <View
        className="sky__bar"
        style={{ minHeight: `${frame.capsuleRowPx}px`, paddingRight: `${frame.capsuleWidthPx}px` }}
      >
        <TextSizeChip onTap={onTextSize} />
        {chip}
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
