import { navigateTo } from '@tarojs/taro'
import { Button } from './button'

/** For a WeChat account that is tied to no name yet. */
export function ToBinding() {
  return (
    <Button kind="main" onTap={() => navigateTo({ url: '/packages/binding/index' })}>
      我是党员，对上名字
    </Button>
  )
}
