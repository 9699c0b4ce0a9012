import { type CallTime, groups } from '@contract/groups'
import { useState } from 'react'
import { call } from '../../api/call'
import type { ErrorCode } from '../../api/failures'
import { writeKey } from '../../api/write-key'
import { useFirstPaint } from '../../first-paint/use-first-paint'

/** A group's desk, and what is done at it. */
export function useDesk(groupId: string) {
  const paint = useFirstPaint({ op: groups.desk, input: { groupId }, name: `desk-${groupId}` })
  const [busy, setBusy] = useState<string | null>(null)
  const [failed, setFailed] = useState<ErrorCode | null>(null)

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
  return { paint, busy, failed, called, setCallTime }
}
