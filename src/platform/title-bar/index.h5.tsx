import { Text, View } from '@tarojs/components'
import { getCurrentPages, navigateBack, reLaunch } from '@tarojs/taro'
import { speak } from '../spoken'
import type { TitleBarComponent } from './types'
import './index.scss'

const back = () => (getCurrentPages().length > 1 ? navigateBack() : reLaunch({ url: '/pages/today/index' }))

/** Taro's own bar for H5 is out of a keyboard's reach and lies over whatever is fixed. */
export const TitleBar: TitleBarComponent = () => (
  <View className="title-bar">
    <View className="title-bar__back" onClick={back} {...speak({ role: 'button' })}>
      <View className="title-bar__arrow" />
      <Text>返回</Text>
    </View>
  </View>
)
