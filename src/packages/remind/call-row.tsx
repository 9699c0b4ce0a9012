import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { errorCopy } from '../../api/error-copy'
import { usePhoneOf } from '../../api/use-phone-of'
import { Button } from '../../components/button'
import { Row } from '../../components/list'
import './index.scss'

interface CallRowProps {
  personId: string
  name: string | null
  callable: boolean
  note?: string | undefined
  /** Beside the call. */
  also?: ReactNode
}

/** Somebody whom WeChat doesn't reach, and the way to them by phone. */
export function CallRow({ personId, name, callable, note, also }: CallRowProps) {
  const { phone, asking, failed, ring } = usePhoneOf(personId)
  const call = (
    <Button kind="side" onTap={ring} off={asking || !callable}>
      {!callable ? '没号码' : asking ? '正在找…' : (phone ?? '打电话')}
    </Button>
  )
  return (
    <Row icon="me" title={name ?? '一位党员'} note={failed ? errorCopy[failed] : note}>
      <View className="remind__ways">
        {call}
        {also}
      </View>
    </Row>
  )
}
