import { Text, View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { Icon, type IconName } from '../icon'
import './index.scss'

/** White rows with hairlines between them. */
export function List({ children }: PropsWithChildren) {
  return <View className="list">{children}</View>
}

/** One fact: an icon, what it says, and perhaps a smaller line that explains it. */
export function Row({ icon, title, note }: { icon: IconName; title: string; note?: string }) {
  return (
    <View className="row">
      <Icon name={icon} />
      <View className="row__words">
        <View className="row__title">
          <Text>{title}</Text>
        </View>
        {note && (
          <View className="row__note">
            <Text>{note}</Text>
          </View>
        )}
      </View>
    </View>
  )
}
