import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { speak } from '../../platform/spoken'
import { Icon, type IconName } from '../icon'
import '../list/index.scss'
import './index.scss'

interface PickRowProps {
  /** By which its kind is known. */
  name: string
  /** One of several, or on and off by itself. */
  role: 'radio' | 'switch'
  title: string
  note?: string | undefined
  /** For a screen reader, when not just what is written. */
  label?: string
  on: boolean
  /** Cannot be tapped; the note says why. */
  off?: boolean
  /** Not shaded when on: what stands at its end shows it. */
  plain?: boolean
  icon?: IconName
  end?: ReactNode
  onTap: () => void
}

/** A row that is picked: the whole of it takes the tap. */
export function PickRow(props: PickRowProps) {
  const { name, role, title, note, label, on, off = false, plain = false, icon, end, onTap } = props
  const looks = `row ${name}${on && !plain ? ' pick--on' : ''}${off ? ' pick--off' : ''}`
  return (
    <View
      className={looks}
      {...(!off && { hoverClass: 'row--press', onClick: onTap })}
      {...speak({ role, checked: on, ...(label !== undefined && { label }) })}
    >
      {icon && <Icon name={icon} />}
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
      {end}
    </View>
  )
}
