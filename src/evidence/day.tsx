import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Icon } from '../components/icon'
import { List } from '../components/list'
import { speak } from '../platform/spoken'
import type { EvidenceDay, EvidenceGroup } from './evidence-view'
import './index.scss'

function Group({ group }: { group: EvidenceGroup }) {
  const [open, setOpen] = useState(false)
  return (
    <View className="group">
      <View
        className="row"
        hoverClass="row--press"
        onClick={() => setOpen(!open)}
        {...speak({ role: 'button', expanded: open })}
      >
        <Icon name={group.category} />
        <View className="row__words">
          <View className="row__title">
            <Text>{group.topic}</Text>
          </View>
          <View className="row__note">
            <Text>{group.note}</Text>
          </View>
        </View>
        <Text className="group__hours">{group.hours}</Text>
        <Icon name={open ? 'down' : 'right'} small />
      </View>
      {open &&
        group.lines.map((line) => (
          <View key={line.id} className="group__line">
            <Text className="group__at">{line.at}</Text>
            <Text className="group__sec">{line.sec}</Text>
            <Text className="group__evidence">凭据 {line.evidence}</Text>
          </View>
        ))}
    </View>
  )
}

/** A day's hours, and for whoever asks the lines they are made of. */
export function Day({ day }: { day: EvidenceDay }) {
  return (
    <>
      <View className="evidence__day" {...speak({ role: 'heading', level: 2 })}>
        <Text>{day.words}</Text>
      </View>
      <List>
        {day.groups.map((group) => (
          <Group key={group.key} group={group} />
        ))}
      </List>
    </>
  )
}
