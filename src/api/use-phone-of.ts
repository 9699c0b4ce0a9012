import { roster } from '@contract/roster'
import { useState } from 'react'
import { callPhone } from '../platform/call-phone'
import { call } from './call'
import type { ErrorCode } from './failures'

/** The number of one person, fetched when somebody is about to call: each look is written down. */
export function usePhoneOf(personId: string) {
  const [phone, setPhone] = useState<string | null>(null)
  const [asking, setAsking] = useState(false)
  const [failed, setFailed] = useState<ErrorCode | null>(null)

  const ring = async () => {
    if (phone !== null) return callPhone(phone)
    setAsking(true)
    setFailed(null)
    const answer = await call(roster.phoneOf, { personId })
    setAsking(false)
    if (!answer.ok) return setFailed(answer.error.code)
    if (answer.data.phone === null) return setFailed('NoPhone')
    setPhone(answer.data.phone)
    await callPhone(answer.data.phone)
  }
  return { phone, asking, failed, ring }
}
