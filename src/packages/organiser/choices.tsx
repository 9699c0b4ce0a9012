import { View } from '@tarojs/components'
import { List } from '../../components/list'
import { PickRow } from '../../components/pick-row'
import { speak } from '../../platform/spoken'

export interface Choice<Value> {
  value: Value
  title: string
  note?: string
  /** Cannot be chosen; the note says why. */
  off?: boolean
}

interface ChoicesProps<Value> {
  label: string
  choices: readonly Choice<Value>[]
  chosen: Value
  onChoose: (value: Value) => void
}

/** One of several, as rows, some of which may have to be explained. */
export function Choices<Value extends string | boolean | null>(props: ChoicesProps<Value>) {
  const { label, choices, chosen, onChoose } = props
  return (
    <View {...speak({ role: 'radiogroup', label })}>
      <List>
        {choices.map(({ value, title, note, off = false }) => (
          <PickRow
            key={String(value)}
            name="choice"
            role="radio"
            title={title}
            note={note}
            label={note ? `${title}，${note}` : title}
            icon={value === chosen ? 'done' : 'dot'}
            on={value === chosen}
            off={off}
            onTap={() => onChoose(value)}
          />
        ))}
      </List>
    </View>
  )
}
