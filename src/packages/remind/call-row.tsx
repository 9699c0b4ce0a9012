import type { ReactNode } from 'react'
import { errorCopy } from '../../api/error-copy'
import { usePhoneOf } from '../../api/use-phone-of'
import { Button } from '../../components/button'
import { Row } from '../../components/list'

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
  return (
    <Row
      icon="me"
      title={name ?? '一位党员'}
      note={failed ? errorCopy[failed] : note}
      end={
        <>
          <Button kind="side" onTap={ring} off={asking || !callable}>
            {!callable ? '没号码' : asking ? '正在找…' : (phone ?? '打电话')}
          </Button>
          {also}
        </>
      }
    />
  )
}
