import { View } from '@tarojs/components'
import { speak } from '../../platform/spoken'
import { TapChip } from '../tap-chip'
import './index.scss'

interface ChipsProps<Id extends string> {
  /** What is chosen here, for a screen reader. */
  label: string
  options: readonly { id: Id; name: string }[]
  chosen: Id | null
  onChoose: (id: Id) => void
}

/** One of a few short things: a day, a category. */
export function Chips<Id extends string>({ label, options, chosen, onChoose }: ChipsProps<Id>) {
  return (
    <View className="chips" {...speak({ role: 'radiogroup', label })}>
      {options.map(({ id, name }) => (
        <TapChip
          key={id}
          name={id === chosen ? 'chips__one chips__one--chosen' : 'chips__one'}
          icon={id === chosen ? 'check' : 'unbegun'}
          words={name}
          onTap={() => onChoose(id)}
          spoken={speak({ role: 'radio', label: name, checked: id === chosen })}
        />
      ))}
    </View>
  )
}
