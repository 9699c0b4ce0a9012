import { tallies } from '@contract/tallies'
import { useState } from 'react'
import type { ErrorCode } from '../api/failures'
import { useWrite } from '../api/use-write'

/** Has what waits counted, slice by slice while it gets less, and then shows the figures anew. */
export function useCatchUp(reload: () => Promise<void>) {
  const { write, failed } = useWrite(tallies.catchUp)
  const [sending, setSending] = useState(false)
  const catchUp = async () => {
    setSending(true)
    let before = Number.POSITIVE_INFINITY
    for (;;) {
      const answer = await write({})
      if (answer === null || answer.waiting === 0 || answer.waiting >= before) break
      before = answer.waiting
    }
    await reload()
    setSending(false)
  }
  return { catchUp, sending, failed: (failed?.code as ErrorCode | undefined) ?? null }
}
