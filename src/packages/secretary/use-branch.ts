import { type BranchView, type MemberRow, roster } from '@contract/roster'
import { useEffect, useRef, useState } from 'react'
import { call } from '../../api/call'
import type { ErrorCode } from '../../api/failures'
import { useFirstPaint } from '../../first-paint/use-first-paint'
import type { Sieve } from './branch-view'

/** So long after the last key a name is looked for. */
const TYPED_MS = 400

/** So many rows stand there before somebody asks for more: a phone has a page of hundreds to draw otherwise. */
const ROWS = 30

interface Members {
  /** The first page these lines go on from: a fresh one begins anew. */
  first: BranchView
  find: string
  members: MemberRow[]
  next: string | null
}

export const useBranchPaint = (branchId: string) =>
  useFirstPaint({ op: roster.branch, input: { branchId, find: '', after: null }, name: 'branch' })

export function useBranch(branchId: string) {
  const paint = useBranchPaint(branchId)
  const first = paint.kept?.data ?? null
  const [asked, setAsked] = useState<Members | null>(null)
  const [typed, setTyped] = useState('')
  const [sieve, setSieve] = useState<Sieve>('all')
  const [asking, setAsking] = useState(false)
  const [failed, setFailed] = useState<ErrorCode | null>(null)
  const [rows, setRows] = useState(ROWS)
  const newest = useRef(0)
  const timer = useRef<ReturnType<typeof setTimeout>>()
  const fresh = first && { first, find: '', members: first.members, next: first.next }
  const list: Members | null = asked && (asked.find !== '' || asked.first === first) ? asked : fresh

  /** Goes on from `from`, by one page or to the end. */
  const goOn = async (from: Members, to: 'page' | 'end') => {
    const mine = ++newest.current
    let sofar = from
    setAsking(true)
    setFailed(null)
    do {
      const answer = await call(roster.branch, { branchId, find: sofar.find, after: sofar.next })
      if (mine !== newest.current) return
      if (!answer.ok) {
        setFailed(answer.error.code)
        break
      }
      const { members, next } = answer.data
      sofar = { ...sofar, members: [...sofar.members, ...members], next }
      setAsked(sofar)
    } while (to === 'end' && sofar.next !== null)
    setAsking(false)
  }
  const look = (find: string, all: Sieve) => {
    if (first === null) return
    if (find === '' && all === 'all') {
      newest.current++
      setAsking(false)
      return setAsked(null)
    }
    void goOn({ first, find, members: [], next: null }, all === 'all' ? 'page' : 'end')
  }
  const type = (words: string) => {
    setTyped(words)
    setRows(ROWS)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => look(words.trim(), sieve), TYPED_MS)
  }
  /** What a sieve lets through is known only once everybody is here. */
  const choose = (chosen: Sieve) => {
    setSieve(chosen)
    setRows(ROWS)
    if (chosen !== 'all' && list && list.next !== null) void goOn(list, 'end')
  }
  // The page was shown again: what was looked for may read otherwise by now.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a fresh first page asks anew
  useEffect(() => {
    if (asked && first && asked.first !== first) look(typed.trim(), sieve)
  }, [first])
  useEffect(() => () => clearTimeout(timer.current), [])
  return {
    paint,
    list,
    typed,
    type,
    sieve,
    choose,
    asking,
    failed,
    rows,
    more: (drawn: number) => {
      setRows(rows + ROWS)
      if (list && !asking && list.next !== null && drawn <= rows + ROWS) void goOn(list, 'page')
    },
  }
}
