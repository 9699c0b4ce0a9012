import type { InputOf, Operation, OutputOf } from '@contract/core'
import { useRef, useState } from 'react'
import { call } from './call'
import type { CodeOf, Failure } from './failures'
import { writeKey } from './write-key'

type Words<Op extends Operation> = Omit<InputOf<Op>, 'key'>

/** A write from a page: one at a time, and the same words handed in again after a failure are the same write. */
export function useWrite<Op extends Operation>(op: Op & { context: string; name: string }) {
  const [sending, setSending] = useState(false)
  const [failed, setFailed] = useState<Failure<CodeOf<Op>> | null>(null)
  const under = useRef({ words: '', key: '' })
  const busy = useRef(false)

  const write = async (input: Words<Op>): Promise<OutputOf<Op> | null> => {
    if (busy.current) return null
    busy.current = true
    const words = JSON.stringify(input)
    if (under.current.words !== words) under.current = { words, key: writeKey() }
    setSending(true)
    setFailed(null)
    const answer = await call(op, { ...input, key: under.current.key } as InputOf<Op>)
    busy.current = false
    setSending(false)
    if (!answer.ok) {
      setFailed(answer.error)
      return null
    }
    under.current = { words: '', key: '' }
    return answer.data
  }
  return { write, sending, failed, forgive: () => setFailed(null) }
}
