import type { InputOf, Operation, OutputOf } from '@contract/core'
import { useEffect, useRef, useState } from 'react'
import type { ErrorCode } from './failures'
import { enqueue, flushQueue, onAnswer, queuedItems } from './queue'

/** Where the write stands that was handed in last. `kept` waits on this phone for a network. */
export type Handed = 'nothing' | 'sending' | 'kept' | 'done' | 'full' | ErrorCode

/**
 * A write that doesn't need a network: it goes through the queue, and the page hears of it as long as it stands; of
 * those too that were kept before it was opened.
 */
export function useQueued<Op extends Operation>(
  op: Op & { context: string; name: string },
  aggregate: string,
  onDone: (data: OutputOf<Op>) => void,
) {
  const [handed, setHanded] = useState<Handed>('nothing')
  const operation = `${op.context}.${op.name}`
  const key = useRef<string | null>(null)
  const told = useRef(onDone)
  told.current = onDone
  useEffect(
    () =>
      onAnswer((item, answer) => {
        if (item.operation !== operation || item.aggregate !== aggregate) return
        if (answer.ok) told.current(answer.data as OutputOf<Op>)
        if (item.key !== key.current) return
        const kept =
          !answer.ok && queuedItems().some((one) => one.key === item.key && one.state === 'waiting')
        setHanded(answer.ok ? 'done' : kept ? 'kept' : (answer.error.code as ErrorCode))
      }),
    [operation, aggregate],
  )
  const hand = async (input: Omit<InputOf<Op>, 'key'>) => {
    setHanded('sending')
    key.current = enqueue(op, aggregate, input)
    if (key.current === null) return setHanded('full')
    await flushQueue()
    setHanded((now) => (now === 'sending' ? 'kept' : now))
  }
  return { hand, handed, again: () => setHanded('nothing') }
}
