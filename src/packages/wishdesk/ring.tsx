import type { WishView } from '@contract/wish'
import { wishes } from '@contract/wishes'
import { useState } from 'react'
import { call } from '../../api/call'
import { errorCopy } from '../../api/error-copy'
import type { ErrorCode } from '../../api/failures'
import { Icon } from '../../components/icon'
import { Row } from '../../components/list'
import { callPhone } from '../../platform/call-phone'
import { mayRing } from './wish-view'

/** The asker's whole number, fetched when somebody is about to ring: each look is written down. */
export function Ring({ wish }: { wish: WishView }) {
  const [phone, setPhone] = useState<string | null>(null)
  const [failed, setFailed] = useState<ErrorCode | null>(null)
  if (!mayRing(wish)) return null
  const ring = async () => {
    if (phone !== null) return callPhone(phone)
    setFailed(null)
    const answer = await call(wishes.reach, { wishId: wish.id })
    if (!answer.ok) return setFailed(answer.error.code)
    setPhone(answer.data.phone)
    await callPhone(answer.data.phone)
  }
  const note = failed === null ? '看了号码，镇里会记下是谁看的' : errorCopy[failed]
  return (
    <Row
      icon="phone"
      title={`给本人打电话 ${phone ?? wish.phone}`}
      note={note}
      onTap={ring}
      end={<Icon name="right" small />}
    />
  )
}
