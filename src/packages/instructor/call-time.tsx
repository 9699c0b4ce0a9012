import { CallTime } from '@contract/groups'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Icon } from '../../components/icon'
import { List, Row } from '../../components/list'
import { Sheet } from '../../components/sheet'
import { speak } from '../../platform/spoken'
import { callTimeWords } from '../../words/call-times'

interface CallTimeRowProps {
  callTime: CallTime | null
  saving: boolean
  onChoose: (callTime: CallTime) => void
}

/** When the members may count on being answered; they see it in 小组. */
export function CallTimeRow({ callTime, saving, onChoose }: CallTimeRowProps) {
  const [open, setOpen] = useState(false)
  const choose = (chosen: CallTime) => {
    setOpen(false)
    onChoose(chosen)
  }
  const now = callTime === null ? '还没说，点这里选' : callTimeWords[callTime]
  return (
    <>
      <List>
        <Row
          icon="clock"
          title="我方便接电话"
          note={saving ? '正在存…' : now}
          onTap={() => setOpen(true)}
          end={<Icon name="right" />}
        />
      </List>
      {open && (
        <Sheet title="什么时候方便接电话" onClose={() => setOpen(false)}>
          <View className="call-times" {...speak({ role: 'radiogroup', label: '什么时候方便接电话' })}>
            {CallTime.options.map((one) => (
              <View
                key={one}
                className="row call-time"
                onClick={() => choose(one)}
                {...speak({ role: 'radio', label: callTimeWords[one], checked: one === callTime })}
              >
                <Text className="call-time__words">{callTimeWords[one]}</Text>
                {one === callTime && <Icon name="check" />}
              </View>
            ))}
          </View>
        </Sheet>
      )}
    </>
  )
}
