import { sessions } from '@contract/sessions'
import { instantOf } from '@domain/day'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { serverNow } from '../../api/server-clock'
import { useQueued } from '../../api/use-queued'
import { Button } from '../../components/button'
import { Field } from '../../components/field'
import { HandedNotice } from '../../components/handed-notice'
import { scanCode } from '../../platform/scan'
import { codeIn } from './session-view'

const DIGITS = 6

/** 签到 by the code on the host's screen: by camera where there is one, else typed. */
export function CheckIn({ sessionId, again }: { sessionId: string; again: () => Promise<void> }) {
  const [typed, setTyped] = useState('')
  const [wrong, setWrong] = useState<string>()
  const { hand, handed } = useQueued(sessions.checkIn, `session:${sessionId}`, ({ right, triesLeft }) => {
    setTyped('')
    setWrong(right ? undefined : `码不对，看一眼屏幕上的新码，还能试 ${triesLeft} 次`)
    void again()
  })
  const give = (code: string) => hand({ sessionId, code, at: instantOf(serverNow()) })
  const scan = async () => {
    const text = await scanCode?.()
    if (text == null) return
    const code = codeIn(text, sessionId)
    if (code === null) setWrong('这不是这一场的码')
    else await give(code)
  }
  const change = (value: string) => {
    setWrong(undefined)
    setTyped(value.replace(/\D/g, '').slice(0, DIGITS))
  }
  const missing = DIGITS - typed.length
  return (
    <>
      <HandedNotice handed={handed} />
      {scanCode && (
        <View className="sessions__action">
          <Button kind="main" onTap={scan} off={handed === 'sending'}>
            扫屏幕上的码
          </Button>
        </View>
      )}
      <Field
        label="签到码"
        helper="主持人屏幕上的六位数字，半分钟一换"
        value={typed}
        onChange={change}
        error={wrong}
        digits
      />
      <View className="sessions__action">
        <Button
          kind={scanCode ? 'side' : 'main'}
          onTap={() => give(typed)}
          off={missing > 0 || handed === 'sending'}
        >
          {handed === 'sending' ? '正在签到…' : missing > 0 ? `还差 ${missing} 位数字` : '签到'}
        </Button>
      </View>
    </>
  )
}
