import { Text, View } from '@tarojs/components'
import { speak } from '../../platform/spoken'
import { useReading } from '../../reading/use-reading'
import { Icon } from '../icon'
import './index.scss'

/** Absent where WeChat's own scale has already made everything large: there it would switch nothing. */
export function TextSizeChip({ onTap }: { onTap: () => void }) {
  const { care, careByPhone } = useReading()
  if (careByPhone) return null
  return (
    <View className="text-size" onClick={onTap} {...speak({ role: 'switch', label: '大字', checked: care })}>
      <View className="text-size__chip">
        <Icon name="big" small />
        <Text className="text-size__word">{care ? '大字开着' : '大字'}</Text>
      </View>
    </View>
  )
}
