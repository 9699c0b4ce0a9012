import { study } from '@contract/study'
import { useDidShow } from '@tarojs/taro'
import { useCallback, useEffect, useRef, useState } from 'react'
import { call } from '../../api/call'
import type { ErrorCode } from '../../api/failures'
import { serverNow } from '../../api/server-clock'
import { onNetwork } from '../../platform/network'
import { showTextSize } from '../../reading/text-size'
import { type KeptHome, keepHome, keptHome } from './kept-home'

/** After this long without an answer the page says that the network is slow. */
const SLOW_MS = 8_000

/** Why what is shown may be old, or why nothing is: `Slow` while the answer is still awaited. */
export type Trouble = ErrorCode | 'Slow'

/** One call each time the page shows; until it is answered the last known 今日 stands. */
export function useToday() {
  const [kept, setKept] = useState<KeptHome | null>(keptHome)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const newest = useRef(0)

  const load = useCallback(async () => {
    const mine = ++newest.current
    setTrouble(null)
    const slow = setTimeout(() => mine === newest.current && setTrouble('Slow'), SLOW_MS)
    const answer = await call(study.home, {})
    clearTimeout(slow)
    if (mine !== newest.current) return
    if (!answer.ok) return setTrouble(answer.error.code)
    const fresh = { home: answer.data, at: serverNow() }
    if (answer.data.person) showTextSize(answer.data.person.textSize)
    keepHome(fresh)
    setKept(fresh)
    setTrouble(null)
  }, [])

  useDidShow(() => void load())
  useEffect(
    () =>
      onNetwork((network) => {
        if (network === 'offline') setTrouble('Offline')
        else if (network === 'fine' && trouble !== null) void load()
      }),
    [load, trouble],
  )
  return { kept, trouble, load }
}
