import { type InputOf, isWrite, type Operation, type OutputOf } from '@contract/core'
import { useDidShow } from '@tarojs/taro'
import { useCallback, useEffect, useRef, useState } from 'react'
import { call } from '../api/call'
import type { ErrorCode } from '../api/failures'
import { serverNow } from '../api/server-clock'
import { writeKey } from '../api/write-key'
import { onNetwork } from '../platform/network'
import { type Kept, keep, kept } from './kept'

/** After this long without an answer the page says that the network is slow. */
const SLOW_MS = 8_000

/** Why what is shown may be old, or why nothing is: `Slow` while the answer is still awaited. */
export type Trouble = ErrorCode | 'Slow'

interface Question<Op extends Operation> {
  op: Op & { context: string; name: string }
  /** Of what opening also notes down, without the key: each opening has its own. */
  input: Omit<InputOf<Op>, 'key'>
  /** Under which the answer is kept on the phone; null for other people's words, which don't stay there. */
  name: string | null
  /** Asked until there is one answer and never again: a fresh one would disturb what plays. */
  once?: boolean
  /** Of a part that comes to stand when the page has shown already, and so isn't told of it. */
  late?: boolean
  /** Before the answer is shown. */
  onAnswer?: (data: OutputOf<Op>) => void
}

export interface FirstPaint<Data> {
  kept: Kept<Data> | null
  trouble: Trouble | null
  /** `kept` is the server's word on this opening of the page. */
  answered: boolean
  load: () => Promise<void>
}

/** One call each time the page shows; until it is answered what was last known stands. */
export function useFirstPaint<Op extends Operation>(question: Question<Op>): FirstPaint<OutputOf<Op>> {
  const asked = useRef(question)
  const [known, setKnown] = useState(() =>
    question.name === null ? null : kept(question.name, question.op, question.input),
  )
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const [answered, setAnswered] = useState(false)
  const newest = useRef(0)
  const enough = answered && asked.current.once === true

  const load = useCallback(async () => {
    const { op, input, name, onAnswer } = asked.current
    const mine = ++newest.current
    setTrouble(null)
    const slow = setTimeout(() => mine === newest.current && setTrouble('Slow'), SLOW_MS)
    const answer = await call(op, { ...input, ...(isWrite(op) && { key: writeKey() }) } as InputOf<Op>)
    clearTimeout(slow)
    if (mine !== newest.current) return
    if (!answer.ok) return setTrouble(answer.error.code as ErrorCode)
    const fresh = { data: answer.data, at: serverNow() }
    onAnswer?.(fresh.data)
    if (name !== null) keep(name, input, fresh)
    setKnown(fresh)
    setAnswered(true)
    setTrouble(null)
  }, [])

  useEffect(() => {
    if (asked.current.late) void load()
  }, [load])
  useDidShow(() => {
    if (!enough) void load()
  })
  useEffect(
    () =>
      onNetwork((network) => {
        if (enough) return
        if (network === 'offline') setTrouble('Offline')
        else if (network === 'fine' && trouble !== null) void load()
      }),
    [load, trouble, enough],
  )
  return { kept: known, trouble, answered, load }
}
