import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { speak } from '../../platform/spoken'
import { useReading } from '../../reading/use-reading'
import './index.scss'

/** The root view of every page: tokens, the size of type and the 关怀 layout hang on this one node. */
export function Page({ children }: PropsWithChildren) {
  const { care, bodyPx } = useReading()
  return (
    <View
      className={care ? 'page page--care' : 'page'}
      style={{ '--u': `${bodyPx}px` } as object}
      {...speak({ scrolls: true })}
    >
      {children}
    </View>
  )
}
