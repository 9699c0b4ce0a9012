import { Text, View } from '@tarojs/components'
import { Divisions, type Step } from '../../components/divisions'
import { speak } from '../../platform/spoken'
import { questionOf } from './picker-view'

interface PickerProps {
  steps: readonly Step[]
  /** 广东省 东莞市, where something is kept already. */
  current: string | null
  onGo: (steps: Step[]) => void
  /** The last one has nothing under it. */
  onLast: (steps: Step[]) => void
}

/** The way so far; each step leads back to itself. */
export function Crumbs({ steps, onGo }: Pick<PickerProps, 'steps' | 'onGo'>) {
  if (steps.length === 0) return null
  return (
    <View className="crumbs">
      {steps.map(({ code, name }, i) => (
        <View
          key={code}
          className="crumb"
          onClick={() => onGo(steps.slice(0, i))}
          {...speak({ role: 'button', label: `${name}，重选` })}
        >
          <View className="crumb__edge">
            <Text>{name}</Text>
            <Text className="crumb__again">重选</Text>
          </View>
        </View>
      ))}
    </View>
  )
}

/** From the country down to where somebody lives, a list at a time. */
export function Picker({ steps, current, onGo, onLast }: PickerProps) {
  return (
    <>
      <View className="residence__head" {...speak({ role: 'heading' })}>
        <Text>{questionOf(steps)}</Text>
      </View>
      {current && steps.length === 0 && (
        <View className="residence__line">
          <Text>现在记的是 {current}</Text>
        </View>
      )}
      <Crumbs steps={steps} onGo={onGo} />
      <Divisions way={steps} onStep={(way, divided) => (divided ? onGo : onLast)(way)} />
    </>
  )
}
