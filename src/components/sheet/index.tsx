import { Text, View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { speak } from '../../platform/spoken'
import { Icon } from '../icon'
import './index.scss'

/** One question or one list over the page, from below; in 关怀 it takes the whole screen. */
export function Sheet({
  title,
  onClose,
  children,
}: PropsWithChildren<{ title: string; onClose: () => void }>) {
  return (
    <View className="sheet">
      <View className="sheet__mask" onClick={onClose} {...speak({ hidden: true })} />
      <View className="sheet__body" {...speak({ role: 'dialog', label: title })}>
        <View className="sheet__head">
          <View className="sheet__title" {...speak({ role: 'heading', level: 2 })}>
            <Text>{title}</Text>
          </View>
          <View className="sheet__close" onClick={onClose} {...speak({ role: 'button', label: '关上' })}>
            <Icon name="close" />
          </View>
        </View>
        {children}
      </View>
    </View>
  )
}
