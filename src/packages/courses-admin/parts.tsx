import { Text, View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { Button } from '../../components/button'
import { speak } from '../../platform/spoken'
import './index.scss'

/** One of several like it, which can be taken away again. */
export function Piece({
  name,
  onRemove,
  children,
}: PropsWithChildren<{ name: string; onRemove?: (() => void) | undefined }>) {
  return (
    <View className="piece">
      <View className="piece__head">
        <View className="piece__name" {...speak({ role: 'heading', level: 2 })}>
          <Text>{name}</Text>
        </View>
        {onRemove && (
          <View
            className="piece__remove"
            hoverClass="piece__remove--press"
            onClick={onRemove}
            {...speak({ role: 'button', label: `去掉${name}` })}
          >
            <Text>去掉</Text>
          </View>
        )}
      </View>
      {children}
    </View>
  )
}

/** One more of them. */
export function More({ words, onTap }: { words: string; onTap: () => void }) {
  return (
    <View className="admin__more">
      <Button kind="side" onTap={onTap}>
        {words}
      </Button>
    </View>
  )
}
