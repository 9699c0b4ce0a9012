import { View } from '@tarojs/components'
import type { IconName } from '../icon'
import { PickRow } from '../pick-row'
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
  const end = (
    <View className={on ? 'switch switch--on' : 'switch'}>
      <View className="switch__knob" />
    </View>
  )
  const words = { title, note, label: title }
  return <PickRow name="flip" role="switch" {...words} icon={icon} on={on} plain end={end} onTap={onFlip} />
}
