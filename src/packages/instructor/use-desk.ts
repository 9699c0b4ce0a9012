import { type CallTime, groups } from '@contract/groups'
import { useEffect, useState } from 'react'
import { call } from '../../api/call'
import type { ErrorCode } from '../../api/failures'
import { writeKey } from '../../api/write-key'
import { useFirstPaint } from '../../first-paint/use-first-paint'
import { forget } from '../../platform/storage'

/** A group's desk, and what is done at it. */
export function useDesk(groupId: string) {
  const name = `desk-${groupId}`
  const paint = useFirstPaint({ op: groups.desk, input: { groupId }, name })
  const [busy, setBusy] = useState<string | null>(null)
  const [failed, setFailed] = useState<ErrorCode | null>(null)

  // Somebody else's people by now: they don't stay on this phone.
  const taken = paint.trouble === 'Forbidden'
  useEffect(() => {
    if (taken) forget(name)
  }, [taken, name])

  const write = async (what: string, ask: () => Promise<ErrorCode | null>) => {
    setBusy(what)
    setFailed(null)
    const code = await ask()
    setBusy(null)
    setFailed(code)
    if (code === null) await paint.load()
  }

  const called = (personId: string) =>
    write(personId, async () => {
      const answer = await call(groups.doneCallback, { key: writeKey(), personId })
      // Somebody else was quicker: done all the same.
      return answer.ok || answer.error.code === 'NotAsked' ? null : answer.error.code
    })

  const setCallTime = (callTime: CallTime) =>
    write('callTime', async () => {
      const answer = await call(groups.setCallTime, { key: writeKey(), callTime })
      return answer.ok ? null : answer.error.code
    })
  return { paint, taken, busy, failed, called, setCallTime }
}
