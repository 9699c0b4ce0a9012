import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { speak } from '../../platform/spoken'
import { Icon, type IconName } from '../icon'
import './index.scss'

interface MessageProps {
  kind: 'warn' | 'danger' | 'info'
  icon: IconName
  title: string
  line?: string
  /** At most one button. */
  action?: ReactNode
}

/** Stays until what it tells of is solved; never a toast. */
export function Message({ kind, icon, title, line, action }: MessageProps) {
  return (
    <View className={`message message--${kind}`} {...speak({ role: 'status', live: 'polite' })}>
      <Icon name={icon} />
      <View className="message__words">
        <View className="message__title">
          <Text>{title}</Text>
        </View>
        {line && (
          <View className="message__line">
            <Text>{line}</Text>
          </View>
        )}
      </View>
      {action}
    </View>
  )
}
