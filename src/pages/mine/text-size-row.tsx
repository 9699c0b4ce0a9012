import { Text, View } from '@tarojs/components'
import { errorCopy } from '../../api/error-copy'
import { Icon } from '../../components/icon'
import { List } from '../../components/list'
import { Message } from '../../components/message'
import { speak } from '../../platform/spoken'
import { useReading } from '../../reading/use-reading'
import { useTextSizeSwitch } from '../../reading/use-text-size-switch'

/** 大字 on and off, for whoever looks for it among what is theirs. */
export function TextSizeRow() {
  const { care, careByPhone } = useReading()
  const { flip, failed } = useTextSizeSwitch()
  if (careByPhone) return null
  return (
    <>
      <List>
        <View className="row" onClick={flip} {...speak({ role: 'switch', label: '大字', checked: care })}>
          <Icon name="big" />
          <View className="row__words">
            <View className="row__title">
              <Text>大字</Text>
            </View>
          </View>
          <View className={care ? 'switch switch--on' : 'switch'}>
            <View className="switch__knob" />
          </View>
        </View>
      </List>
      {failed && <Message kind="danger" icon="alert" title="大字没存上" line={errorCopy[failed]} />}
    </>
  )
}
