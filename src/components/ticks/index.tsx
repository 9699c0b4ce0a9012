import { Text, View } from '@tarojs/components'
import { speak } from '../../platform/spoken'
import { Icon } from '../icon'
import { List } from '../list'
import './index.scss'

export interface Option {
  id: string
  name: string
  note?: string | undefined
}

interface TicksProps {
  options: readonly Option[]
  chosen: readonly string[]
  onChange: (chosen: string[]) => void
}

/** Any of several, each a row that takes the tap. */
export function Ticks({ options, chosen, onChange }: TicksProps) {
  const flip = (id: string) =>
    onChange(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id])
  return (
    <List>
      {options.map(({ id, name, note }) => (
        <View
          key={id}
          className={`row ticks${chosen.includes(id) ? ' ticks--chosen' : ''}`}
          hoverClass="row--press"
          onClick={() => flip(id)}
          {...speak({ role: 'switch', label: name, checked: chosen.includes(id) })}
        >
          <Icon name={chosen.includes(id) ? 'done' : 'unbegun'} />
          <View className="row__words">
            <View className="row__title">
              <Text>{name}</Text>
            </View>
            {note && (
              <View className="row__note">
                <Text>{note}</Text>
              </View>
            )}
          </View>
        </View>
      ))}
    </List>
  )
}
