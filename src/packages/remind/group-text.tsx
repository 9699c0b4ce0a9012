import { Text, View } from '@tarojs/components'
import { setClipboardData } from '@tarojs/taro'
import { Button } from '../../components/button'
import './index.scss'

/** A text for the WeChat group, that names nobody. */
export function GroupText({ text }: { text: string }) {
  return (
    <View className="remind__group">
      <View className="remind__text">
        <Text selectable>{text}</Text>
      </View>
      <Button kind="side" onTap={() => void setClipboardData({ data: text })}>
        复制，发到群里
      </Button>
    </View>
  )
}
