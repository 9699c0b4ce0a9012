import { Text, View } from '@tarojs/components'
import type { PropsWithChildren, ReactNode } from 'react'
import { speak } from '../../platform/spoken'
import { Icon, type IconName } from '../icon'
import './index.scss'

/** White rows with hairlines between them. */
export function List({ children }: PropsWithChildren) {
  return <View className="list">{children}</View>
}

interface RowProps {
  icon: IconName
  title: string
  note?: string | undefined
  /** The whole row takes the tap. */
  onTap?: () => void
  /** At the end of the row: a chip, a small button, an arrow. */
  end?: ReactNode
}

/** One fact: an icon, what it says, and perhaps a smaller line that explains it. */
export function Row({ icon, title, note, onTap, end, children }: PropsWithChildren<RowProps>) {
  return (
    <View
      className={onTap ? 'row row--tap' : 'row'}
      {...(onTap && { hoverClass: 'row--press', onClick: onTap })}
      {...speak(onTap ? { role: 'button' } : {})}
    >
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
        {children}
      </View>
      {end}
    </View>
  )
}
