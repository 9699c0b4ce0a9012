import { type ImportView, type RowVerdict, roster, type Verdict } from '@contract/roster'
import { useRef, useState } from 'react'
import { call } from '../../api/call'
import type { ErrorCode } from '../../api/failures'

interface Shown {
  only: Verdict | null
  rows: RowVerdict[]
  next: number | null
}

/** The rows of one verdict, a page at a time. */
export function useRows() {
  const [shown, setShown] = useState<Shown | null>(null)
  const [asking, setAsking] = useState(false)
  const [failed, setFailed] = useState<ErrorCode | null>(null)
  const newest = useRef(0)

  const ask = async (importId: string, only: Verdict | null, after: number, before: RowVerdict[]) => {
    const mine = ++newest.current
    setAsking(true)
    setFailed(null)
    const answer = await call(roster.importRows, { importId, only, after })
    if (mine !== newest.current) return
    setAsking(false)
    if (!answer.ok) return setFailed(answer.error.code)
    setShown({ only, rows: [...before, ...answer.data.rows], next: answer.data.next })
  }
  const show = ({ id }: ImportView, only: Verdict | null) => {
    setShown({ only, rows: [], next: null })
    return ask(id, only, 0, [])
  }
  const more = ({ id }: ImportView) => {
    if (shown && shown.next !== null && !asking) void ask(id, shown.only, shown.next, shown.rows)
  }
  return { shown, asking, failed, show, more, hide: () => setShown(null) }
}
export type Rows = ReturnType<typeof useRows>
