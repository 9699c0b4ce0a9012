import { Text, View } from '@tarojs/components'
import { speak } from '../../platform/spoken'
import { Icon, type IconName } from '../icon'
import '../list/index.scss'
import './index.scss'

interface SwitchRowProps {
  icon: IconName
  title: string
  note?: string | undefined
  on: boolean
  onFlip: () => void
}

/** A row of a list that is on or off; the whole row takes the tap. */
export function SwitchRow({ icon, title, note, on, onFlip }: SwitchRowProps) {
  return (
    <View className="row" onClick={onFlip} {...speak({ role: 'switch', label: title, checked: on })}>
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
      <View className={on ? 'switch switch--on' : 'switch'}>
        <View className="switch__knob" />
      </View>
    </View>
  )
}
