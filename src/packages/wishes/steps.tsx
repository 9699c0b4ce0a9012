import { Text, View } from '@tarojs/components'
import { Chip } from '../../components/chip'
import { Icon } from '../../components/icon'
import { speak } from '../../platform/spoken'
import type { StepView } from './wish-view'
import './steps.scss'

function Dot({ state, number }: Pick<StepView, 'state' | 'number'>) {
  return (
    <View className={`wish-step__dot wish-step__dot--${state}`}>
      {state === 'done' ? (
        <Icon name="check" small />
      ) : state === 'late' ? (
        <Icon name="clock" small />
      ) : (
        <Text>{number}</Text>
      )}
    </View>
  )
}

/** The five steps from above: what was done has a tick, what is late a clock, what hasn't come a number in dashes. */
export function Steps({ steps }: { steps: StepView[] }) {
  return (
    <View className="wish-steps">
      {steps.map((one) => (
        <View
          key={one.step}
          className={`wish-step wish-step--${one.state}`}
          {...speak({ role: 'img', label: one.label })}
        >
          <View className="wish-step__rail" {...speak({ hidden: true })}>
            <Dot {...one} />
            <View className="wish-step__line" />
          </View>
          <View className="wish-step__words" {...speak({ hidden: true })}>
            <View className="wish-step__head">
              <Text className="wish-step__name">{one.name}</Text>
              {one.day && <Text className="wish-step__day">{one.day}</Text>}
            </View>
            {one.chip && (
              <View className={`wish-step__chip wish-step__chip--${one.state}`}>
                <Chip kind="warn" icon={one.state === 'mine' ? 'lamp' : 'clock'} words={one.chip} />
              </View>
            )}
            {one.lines.map((line) => (
              <View key={line} className="wish-step__said">
                <Text>{line}</Text>
              </View>
            ))}
          </View>
        </View>
      ))}
    </View>
  )
}
