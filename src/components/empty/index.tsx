import { Text, View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { speak } from '../../platform/spoken'
import './index.scss'

/** An unlit window, one title, one sentence, and at most one button as its child. */
export function Empty({ title, line, children }: PropsWithChildren<{ title: string; line: string }>) {
  return (
    <View className="empty">
      <View className="empty__window" {...speak({ hidden: true })} />
      <View className="empty__title" {...speak({ role: 'heading' })}>
        <Text>{title}</Text>
      </View>
      <View className="empty__line">
        <Text>{line}</Text>
      </View>
      <View className="empty__action">{children}</View>
    </View>
  )
}
