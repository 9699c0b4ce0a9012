import type { OutputOf } from '@contract/core'
import { type SessionView, sessions } from '@contract/sessions'
import { useEffect, useState } from 'react'
import { call } from '../../api/call'
import type { ErrorCode } from '../../api/failures'
import { serverNow } from '../../api/server-clock'

/** As the function counts: half a minute a code. */
const WINDOW_MS = 30_000
/** After a code has changed; earlier the old one would come again. */
const AFTER_MS = 250
/** How soon a code that didn't come is asked for again. */
const AGAIN_MS = 3_000

export type Code = OutputOf<typeof sessions.code>

/** The code of this moment while the session runs, and how much of its half minute is left. */
export function useCode(sessionId: string, state: SessionView['state'] | undefined) {
  const [code, setCode] = useState<Code | null>(null)
  const [leftPercent, setLeftPercent] = useState(100)
  const [failed, setFailed] = useState<ErrorCode | null>(null)
  useEffect(() => {
    if (state !== 'running') return
    let gone = false
    let timer: ReturnType<typeof setTimeout>
    const ask = async () => {
      const answer = await call(sessions.code, { sessionId })
      if (gone) return
      setFailed(answer.ok ? null : answer.error.code)
      if (answer.ok) setCode(answer.data)
      const leftMs = answer.ok ? Date.parse(answer.data.changesAt) - serverNow().getTime() : 0
      timer = setTimeout(ask, answer.ok ? Math.max(0, leftMs) + AFTER_MS : AGAIN_MS)
    }
    void ask()
    return () => {
      gone = true
      clearTimeout(timer)
    }
  }, [sessionId, state])
  useEffect(() => {
    if (code === null) return
    const tell = () => {
      const leftMs = Date.parse(code.changesAt) - serverNow().getTime()
      setLeftPercent(Math.max(0, Math.min(100, Math.round((leftMs / WINDOW_MS) * 100))))
    }
    tell()
    const timer = setInterval(tell, 1_000)
    return () => clearInterval(timer)
  }, [code])
  return { code, leftPercent, failed }
}
