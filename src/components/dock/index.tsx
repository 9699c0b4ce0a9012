import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import './index.scss'

/** The one thing to do here, always in reach of the thumb. */
export function Dock({ children }: PropsWithChildren) {
  return <View className="dock">{children}</View>
}

/** Stands last on a page, so that its end can be scrolled out from under the dock. */
export function DockPlace() {
  return <View className="dock-place" />
}
