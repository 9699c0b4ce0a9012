import { groups } from '@contract/groups'
import { useCallback, useEffect, useRef, useState } from 'react'
import { call } from './call'
import type { ErrorCode } from './failures'

interface Division {
  code: string
  name: string
  /** Has others under it, of which one has to be chosen. */
  divided: boolean
}

/** What lies under a place, or the provinces; each list is asked for once. */
export function useDivisions(under: string | null) {
  const lists = useRef(new Map<string | null, Division[]>())
  const wanted = useRef(under)
  wanted.current = under
  const [, shown] = useState(0)
  const [failed, setFailed] = useState<ErrorCode | null>(null)

  const load = useCallback(async () => {
    setFailed(null)
    if (lists.current.has(under)) return
    const answer = await call(groups.divisions, { under })
    if (answer.ok) lists.current.set(under, answer.data.divisions)
    if (wanted.current !== under) return
    if (answer.ok) shown((count) => count + 1)
    else setFailed(answer.error.code)
  }, [under])
  useEffect(() => {
    void load()
  }, [load])
  return { divisions: lists.current.get(under) ?? null, failed, load }
}
