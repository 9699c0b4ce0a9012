import { View } from '@tarojs/components'
import { TapChip } from '../../components/tap-chip'
import { speak } from '../../platform/spoken'

interface DayChipsProps {
  days: readonly { id: string; name: string }[]
  chosen: string
  onChoose: (day: string) => void
}

/** One of the coming or past days. */
export function DayChips({ days, chosen, onChoose }: DayChipsProps) {
  return (
    <View className="day-chips" {...speak({ role: 'radiogroup', label: '哪一天' })}>
      {days.map(({ id, name }) => (
        <TapChip
          key={id}
          name={id === chosen ? 'day-chip day-chip--chosen' : 'day-chip'}
          icon={id === chosen ? 'check' : 'cal'}
          words={name}
          onTap={() => onChoose(id)}
          spoken={speak({ role: 'radio', label: name, checked: id === chosen })}
        />
      ))}
    </View>
  )
}
