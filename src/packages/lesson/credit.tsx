import { Text, View } from '@tarojs/components'
import { Message } from '../../components/message'
import type { CreditView } from './lesson-view'

/** What this lesson has brought and can bring, or why it brings nothing. */
export function Credit({ view }: { view: CreditView | string }) {
  if (typeof view === 'string') return <Message kind="info" icon="info" title={view} />
  return (
    <View className="credit">
      <Text className="credit__done">{view.credited}</Text>
      <Text className="credit__whole">{view.whole}</Text>
    </View>
  )
}
