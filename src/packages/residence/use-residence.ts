import { groups } from '@contract/groups'
import { people } from '@contract/people'
import { useRef, useState } from 'react'
import { call } from '../../api/call'
import type { ErrorCode } from '../../api/failures'
import { writeKey } from '../../api/write-key'
import type { Step } from '../../components/divisions'
import { useFirstPaint } from '../../first-paint/use-first-paint'
import type { Settled } from './picker-view'

/** Agreeing that a residence is kept, choosing one, and what came of it. */
export function useResidence() {
  const paint = useFirstPaint({ op: people.myData, input: {}, name: 'my-data' })
  const [steps, setSteps] = useState<Step[]>([])
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState<ErrorCode | null>(null)
  const [settled, setSettled] = useState<Settled | null>(null)
  // Heard since the page opened; what it opened with stands in the data.
  const [agreed, setAgreed] = useState<boolean | null>(null)
  // Of the place that stands to be confirmed: the same one again is the same write.
  const key = useRef(writeKey())

  const go = (to: Step[]) => {
    key.current = writeKey()
    setFailed(null)
    setSteps(to)
  }

  const agree = async () => {
    setBusy(true)
    setFailed(null)
    const answer = await call(people.setConsent, { key: writeKey(), kind: 'residence', given: true })
    setBusy(false)
    if (answer.ok) setAgreed(true)
    else setFailed(answer.error.code)
  }

  const settle = async (code: string) => {
    setBusy(true)
    setFailed(null)
    const answer = await call(groups.setResidence, { key: key.current, code })
    setBusy(false)
    if (answer.ok) return setSettled(answer.data)
    // Withdrawn meanwhile, perhaps on another phone.
    if (answer.error.code === 'NoConsent') return setAgreed(false)
    setFailed(answer.error.code)
  }
  return { paint, steps, go, busy, failed, settled, agreed, agree, settle }
}
