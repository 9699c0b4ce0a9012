import { Input, Text, View } from '@tarojs/components'
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
}

export function Field({ label, value, onChange, error, helper, secret = false, digits = false }: FieldProps) {
  return (
    <View className="field">
      <View className="field__label">
        <Text>{label}</Text>
      </View>
      <Input
        className={error ? 'field__box field__box--error' : 'field__box'}
        value={value}
        password={secret}
        {...(digits && { type: 'number' })}
        onInput={(event) => onChange(event.detail.value)}
        ariaLabel={label}
        nativeProps={{ 'aria-label': label }}
      />
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
