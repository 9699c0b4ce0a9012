import { groups } from '@contract/groups'
import { useRef, useState } from 'react'
import { call } from '../../api/call'
import type { ErrorCode } from '../../api/failures'
import { writeKey } from '../../api/write-key'
import { knowMember } from '../../first-paint/known-person'
import { useFirstPaint } from '../../first-paint/use-first-paint'

/** My group, and asking to be called. */
export function useGroup() {
  const paint = useFirstPaint({
    op: groups.mine,
    input: {},
    name: 'my-group',
    onAnswer: () => knowMember(true),
  })
  const [asking, setAsking] = useState(false)
  const [failed, setFailed] = useState<ErrorCode | null>(null)
  // The same tap again after a lost answer is the same request.
  const key = useRef(writeKey())

  const ask = async () => {
    setAsking(true)
    setFailed(null)
    const answer = await call(groups.askCallback, { key: key.current })
    if (answer.ok) {
      key.current = writeKey()
      await paint.load()
    } else setFailed(answer.error.code)
    setAsking(false)
  }
  return { paint, asking, failed, ask }
}
