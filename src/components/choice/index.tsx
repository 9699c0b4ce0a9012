import { View } from '@tarojs/components'
import { speak } from '../../platform/spoken'
import { Icon } from '../icon'
import { PickRow } from '../pick-row'
import '../list/index.scss'

interface ChoiceProps<Id extends string> {
  /** What is chosen here, for a screen reader. */
  label: string
  options: readonly { id: Id; name: string; note?: string | undefined }[]
  chosen: Id | null
  onChoose: (id: Id) => void
}

/** One of several, each a row of its own. */
export function Choice<Id extends string>({ label, options, chosen, onChoose }: ChoiceProps<Id>) {
  return (
    <View className="list" {...speak({ role: 'radiogroup', label })}>
      {options.map(({ id, name, note }) => (
        <PickRow
          key={id}
          name="choice"
          role="radio"
          title={name}
          note={note}
          on={id === chosen}
          onTap={() => onChoose(id)}
          end={id === chosen && <Icon name="check" />}
        />
      ))}
    </View>
  )
}
