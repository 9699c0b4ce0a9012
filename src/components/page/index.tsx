import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { speak } from '../../platform/spoken'
import { useReading } from '../../reading/use-reading'
import { TabBar } from '../tab-bar'
import type { TabName } from '../tab-bar/tabs'
import './index.scss'

interface PageProps {
  /** Which of the pages this is between which a person moves. */
  tab?: { current: TabName }
}

/** The root view of every page: tokens, the size of type and the 关怀 layout hang on this one node. */
export function Page({ tab, children }: PropsWithChildren<PageProps>) {
  const { care, bodyPx } = useReading()
  return (
    <View
      className={`page${care ? ' page--care' : ''}${tab ? ' page--tabs' : ''}`}
      style={{ '--u': `${bodyPx}px` } as object}
      {...speak({ scrolls: true })}
    >
      {children}
      {tab && <TabBar {...tab} />}
    </View>
  )
}
