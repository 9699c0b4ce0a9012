import { Text, View } from '@tarojs/components'
import { Icon } from '../../components/icon'
import { List } from '../../components/list'
import { speak } from '../../platform/spoken'
import './parts.scss'

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

const looks = (picked: boolean, off: boolean): string =>
  `row choice${picked ? ' choice--picked' : ''}${off ? ' choice--off' : ''}`

/** One of several, as rows. */
export function Choices<Value extends string | boolean | null>(props: ChoicesProps<Value>) {
  const { label, choices, chosen, onChoose } = props
  return (
    <View {...speak({ role: 'radiogroup', label })}>
      <List>
        {choices.map(({ value, title, note, off = false }) => {
          const picked = value === chosen
          return (
            <View
              key={String(value)}
              className={looks(picked, off)}
              onClick={() => !off && onChoose(value)}
              {...speak({ role: 'radio', label: note ? `${title}，${note}` : title, checked: picked })}
            >
              <Icon name={picked ? 'done' : 'dot'} />
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
        })}
      </List>
    </View>
  )
}
