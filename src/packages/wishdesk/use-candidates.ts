import type { OutputOf } from '@contract/core'
import { wishes } from '@contract/wishes'
import { useState } from 'react'
import { call } from '../../api/call'
import type { ErrorCode } from '../../api/failures'
import { useWrite } from '../../api/use-write'
import { useFirstPaint } from '../../first-paint/use-first-paint'

type Candidates = OutputOf<typeof wishes.wallCandidates>

/** What could hang, page after page, and what hangs; each is hung or taken down with a tap. */
export function useCandidates() {
  const [next, setNext] = useState<Candidates | null>(null)
  const [failed, setFailed] = useState<ErrorCode | null>(null)
  const { write, sending, failed: refused } = useWrite(wishes.showOnWall)
  const onAnswer = () => setNext(null)
  const could = useFirstPaint({ op: wishes.wallCandidates, input: { after: null }, name: null, onAnswer })
  const first = could.kept?.data
  const waiting = [...(first?.wishes ?? []), ...(next?.wishes ?? [])]

  const goOn = async () => {
    setFailed(null)
    const answer = await call(wishes.wallCandidates, { after: waiting.at(-1)?.id ?? null })
    if (!answer.ok) return setFailed(answer.error.code)
    setNext((before) => ({ ...answer.data, wishes: [...(before?.wishes ?? []), ...answer.data.wishes] }))
  }
  const show = async (wishId: string, hang: boolean): Promise<boolean> =>
    (await write({ wishId, show: hang })) !== null
  return {
    could,
    waiting,
    more: (next ?? first)?.more ?? false,
    open: first?.open ?? false,
    decides: first?.decides ?? false,
    goOn,
    show,
    sending,
    failed: failed ?? refused?.code ?? null,
  }
}
