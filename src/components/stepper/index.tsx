import { Text, View } from '@tarojs/components'
import { speak } from '../../platform/spoken'
import { Button } from '../button'
import { Chips } from '../chips'
import './index.scss'

interface StepperProps {
  label: string
  value: number
  unit: string
  least: number
  most: number
  /** How much one press adds or takes; from between, to the next. */
  step?: number
  /** What it mostly is, each a press away. */
  usual?: readonly number[]
  onChange: (value: number) => void
}

/** A number that is pressed up and down, without a keyboard. */
export function Stepper({ label, value, unit, least, most, step = 1, usual = [], onChange }: StepperProps) {
  const set = (to: number) => onChange(Math.min(most, Math.max(least, to)))
  const press = (words: string, to: number, off: boolean) => (
    <Button
      kind="side"
      onTap={() => set(to)}
      off={off}
      native={speak({ role: 'button', label: `${label}${words}` })}
    >
      {words}
    </Button>
  )
  return (
    <View className="stepper">
      <View className="stepper__label">
        <Text>{label}</Text>
      </View>
      <View className="stepper__row">
        {press(`少 ${step}`, Math.ceil(value / step) * step - step, value <= least)}
        <View className="stepper__value" {...speak({ role: 'status', live: 'polite' })}>
          <Text className="stepper__number">{String(value)}</Text>
          <Text>{` ${unit}`}</Text>
        </View>
        {press(`多 ${step}`, Math.floor(value / step) * step + step, value >= most)}
      </View>
      {usual.length > 0 && (
        <Chips
          label={`${label}，常用的`}
          options={usual.map((one) => ({ id: String(one), name: `${one} ${unit}` }))}
          chosen={String(value)}
          onChoose={(one) => set(Number(one))}
        />
      )}
    </View>
  )
}
