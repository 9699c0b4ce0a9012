import { Text, View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { speak } from '../../platform/spoken'
import { Icon } from '../icon'
import type { MonthView } from './month-view'
import './index.scss'

const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日']

interface TurnProps {
  to: string | null
  says: string
  icon: 'left' | 'right'
  onTurn: (month: string) => void
}

function Turn({ to, says, icon, onTurn }: TurnProps) {
  if (to === null) return <View className="turn" />
  return (
    <View
      className={`turn turn--${icon}`}
      onClick={() => onTurn(to)}
      {...speak({ role: 'button', label: says })}
    >
      <Icon name={icon} />
    </View>
  )
}

interface MonthProps {
  view: MonthView
  onTurn: (month: string) => void
}

/** A month as on a wall calendar; its children are the cells, one a day. */
export function Month({ view, onTurn, children }: PropsWithChildren<MonthProps>) {
  return (
    <>
      <View className="months">
        <Turn to={view.previous} says="上个月" icon="left" onTurn={onTurn} />
        <View className="months__name" {...speak({ role: 'heading', level: 2, live: 'polite' })}>
          <Text>{view.name}</Text>
        </View>
        <Turn to={view.next} says="下个月" icon="right" onTurn={onTurn} />
      </View>
      <View className="week" {...speak({ hidden: true })}>
        {WEEKDAYS.map((name) => (
          <View className="week__day" key={name}>
            <Text>{name}</Text>
          </View>
        ))}
      </View>
      <View className="cells">
        {Array.from({ length: view.blanks }, (_, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an empty place has no identity but its place
          <View className="cell" key={`blank-${i}`} {...speak({ hidden: true })} />
        ))}
        {children}
      </View>
    </>
  )
}
