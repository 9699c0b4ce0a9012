import { Text, View } from '@tarojs/components'
import { speak } from '../../platform/spoken'
import { Icon } from '../icon'
import '../list/index.scss'
import './index.scss'

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
        <View
          key={id}
          className={`row choice${id === chosen ? ' choice--chosen' : ''}`}
          hoverClass="row--press"
          onClick={() => onChoose(id)}
          {...speak({ role: 'radio', checked: id === chosen })}
        >
          <View className="choice__words">
            <View className="row__title">
              <Text>{name}</Text>
            </View>
            {note && (
              <View className="row__note">
                <Text>{note}</Text>
              </View>
            )}
          </View>
          {id === chosen && <Icon name="check" />}
        </View>
      ))}
    </View>
  )
}
