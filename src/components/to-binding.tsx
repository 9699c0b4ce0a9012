import { navigateTo } from '@tarojs/taro'
import { keepAfterBinding } from '../first-paint/after-binding'
import { Button } from './button'

/** For a WeChat account that is tied to no name yet. */
export function ToBinding({ then }: { /** Where to go once it is. */ then?: string }) {
  const go = () => {
    if (then !== undefined) keepAfterBinding(then)
    return navigateTo({ url: '/packages/binding/index' })
  }
  return (
    <Button kind="main" onTap={go}>
      我是党员，对上名字
    </Button>
  )
}
