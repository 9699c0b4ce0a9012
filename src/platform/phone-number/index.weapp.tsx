import type { BaseEventOrig } from '@tarojs/components'
import { Button } from '../../components/button'
import type { PhoneWayComponent } from './types'

const pressed = () => undefined

export const PhoneWay: PhoneWayComponent = ({ onCode, onRefused, waiting }) => {
  const onGetPhoneNumber = ({ detail }: BaseEventOrig<{ code?: string }>) =>
    detail.code ? onCode(detail.code) : onRefused()
  return (
    <Button
      kind="main"
      onTap={pressed}
      off={waiting !== null}
      native={{ openType: 'getPhoneNumber', onGetPhoneNumber }}
    >
      {waiting ?? '用微信手机号'}
    </Button>
  )
}
