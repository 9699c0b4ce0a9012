import { useState } from 'react'
import { Button } from '../../components/button'
import { Field } from '../../components/field'
import { openid } from '../who'
import type { PhoneWayComponent } from './types'

/** The laptop's stand-in for WeChat gives a code for any mainland number. */
const codeFor = async (number: string): Promise<string | null> => {
  const answer = await fetch('/_local/wechat', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ phone: { openid, number } }),
  })
  return answer.ok ? ((await answer.json()) as { phone: { code: string } }).phone.code : null
}

export const PhoneWay: PhoneWayComponent = ({ onCode, onRefused, waiting }) => {
  const [number, setNumber] = useState('')
  const [error, setError] = useState<string | undefined>()
  const change = (value: string) => {
    setNumber(value)
    setError(undefined)
  }
  const give = async () => {
    const missing = 11 - number.length
    if (missing !== 0 || !number.startsWith('1'))
      return setError(missing > 0 ? `号码少了 ${missing} 位，再看一眼` : '这不是手机号，再看一眼')
    const code = await codeFor(number).catch(() => null)
    if (code === null) onRefused()
    else onCode(code)
  }
  return (
    <>
      <Field
        label="手机号"
        helper="在电脑上，这一格代替微信的手机号按钮"
        value={number}
        onChange={change}
        error={error}
        digits
      />
      <Button kind="main" onTap={give} off={waiting !== null}>
        {waiting ?? '用微信手机号'}
      </Button>
    </>
  )
}
