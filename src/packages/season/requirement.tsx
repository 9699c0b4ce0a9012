import { Category } from '@contract/categories'
import type { Requirement } from '@contract/seasons'
import { Text, View } from '@tarojs/components'
import { categoryTitle } from '../../components/category'
import { Stepper } from '../../components/stepper'
import { speak } from '../../platform/spoken'
import { Fault } from './fault'
import { hoursIn, roomsWords, withRoom } from './requirement-view'

interface RequirementProps {
  of: Requirement
  onChange: (to: Requirement) => void
}

/** The whole, the least of each category, and how the one stands to the other. */
export function RequirementFields({ of, onChange }: RequirementProps) {
  const { requiredHours, rooms } = of
  const { words, exceeds } = roomsWords(of)
  return (
    <>
      <Stepper
        label="一共"
        unit="学时"
        value={requiredHours}
        least={0}
        most={200}
        onChange={(hours) => onChange({ requiredHours: hours, rooms })}
      />
      {exceeds ? (
        <Fault words={words} />
      ) : (
        <View className="season__line" {...speak({ role: 'status', live: 'polite' })}>
          <Text>{words}</Text>
        </View>
      )}
      {Category.options.map((category) => (
        <Stepper
          key={category}
          label={`${categoryTitle[category]}至少`}
          unit="学时"
          value={hoursIn(of, category)}
          least={0}
          most={200}
          onChange={(hours) => onChange({ requiredHours, rooms: withRoom(of, category, hours) })}
        />
      ))}
    </>
  )
}
