import { Input, Text, Textarea, View } from '@tarojs/components'
import { speak } from '../../platform/spoken'
import { Icon } from '../icon'
import './index.scss'

interface FieldProps {
  label: string
  value: string
  onChange: (value: string) => void
  /** What to fix, shown under the box. */
  error?: string | undefined
  helper?: string
  secret?: boolean
  /** Digits alone, with the keyboard for them. */
  digits?: boolean
  /** Several lines, and at most so many characters. */
  most?: number
}

function Box({ label, value, onChange, error, secret = false, digits = false, most }: FieldProps) {
  const box = error ? 'field__box field__box--error' : 'field__box'
  const shared = {
    value,
    onInput: (event: { detail: { value: string } }) => onChange(event.detail.value),
    ariaLabel: label,
    nativeProps: { 'aria-label': label },
  }
  if (most !== undefined)
    return <Textarea className={`${box} field__box--lines`} maxlength={most} {...shared} />
  return <Input className={box} password={secret} {...(digits && { type: 'number' })} {...shared} />
}

export function Field(props: FieldProps) {
  const { label, error, helper } = props
  return (
    <View className="field">
      <View className="field__label">
        <Text>{label}</Text>
      </View>
      <Box {...props} />
      {error ? (
        <View className="field__error" {...speak({ role: 'alert', live: 'assertive' })}>
          <Icon name="alert" small />
          <Text className="field__fix">{error}</Text>
        </View>
      ) : (
        helper && (
          <View className="field__helper">
            <Text>{helper}</Text>
          </View>
        )
      )}
    </View>
  )
}
