import type { Calendar } from '@contract/days'
import { study } from '@contract/study'
import { useCallback, useState } from 'react'
import { call } from '../../api/call'
import type { ErrorCode } from '../../api/failures'
import { writeKey } from '../../api/write-key'
import { useFirstPaint } from '../../first-paint/use-first-paint'

/** The month of today, which is kept on the phone, and the others when somebody turns to them. */
export function useCalendar() {
  const paint = useFirstPaint({ op: study.calendar, input: { month: null }, name: 'calendar' })
  const [turned, setTurned] = useState<Calendar | null>(null)
  const [busy, setBusy] = useState<string | null>(null)
  const [failed, setFailed] = useState<ErrorCode | null>(null)
  const thisMonth = paint.kept?.data ?? null
  const { load } = paint

  const turn = async (month: string) => {
    setFailed(null)
    if (month === thisMonth?.month) return setTurned(null)
    setBusy(month)
    const answer = await call(study.calendar, { month })
    setBusy(null)
    if (answer.ok) setTurned(answer.data)
    else setFailed(answer.error.code)
  }
  const makeUp = async (day: string) => {
    setFailed(null)
    setBusy(day)
    const answer = await call(study.makeUpDay, { key: writeKey(), day })
    if (answer.ok) await load()
    else setFailed(answer.error.code)
    setBusy(null)
  }
  /** After a 打卡 the month of today is what one wants to see. */
  const reload = useCallback(async () => {
    setTurned(null)
    await load()
  }, [load])
  return {
    paint,
    shown: turned ?? thisMonth,
    today: thisMonth?.today ?? null,
    busy,
    failed,
    turn,
    makeUp,
    reload,
  }
}
