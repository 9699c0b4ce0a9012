import { tallies } from '@contract/tallies'
import { useState } from 'react'
import { call } from '../../api/call'
import type { ErrorCode } from '../../api/failures'
import type { Opened } from '../../figures/opened-view'
import { useFirstPaint } from '../../first-paint/use-first-paint'
import type { Rows } from './rows-view'

interface More extends Pick<Rows, 'people' | 'parts' | 'after'> {
  /** The first page that these go on from: a fresh one begins anew. */
  first: Rows
}

/** The rows behind a number, page by page. Other people's names: they don't stay on the phone. */
export function useRows({ placeId, by, loose }: Opened) {
  const of = { placeId, by, ...(loose && { loose }) }
  const paint = useFirstPaint({ op: tallies.rows, input: { ...of, after: null }, name: null })
  const [asked, setAsked] = useState<More | null>(null)
  const [asking, setAsking] = useState(false)
  const [failed, setFailed] = useState<ErrorCode | null>(null)
  const first = paint.kept?.data ?? null
  const more = asked && asked.first === first ? asked : null
  const rows: Rows | null = first && {
    value: first.value,
    people: [...first.people, ...(more?.people ?? [])],
    parts: [...first.parts, ...(more?.parts ?? [])],
    after: more ? more.after : first.after,
  }
  const goOn = async () => {
    if (!rows || !first || asking) return
    setAsking(true)
    setFailed(null)
    const answer = await call(tallies.rows, { ...of, after: rows.after })
    setAsking(false)
    if (!answer.ok) return setFailed(answer.error.code as ErrorCode)
    const { people, parts, after } = answer.data
    setAsked({
      first,
      people: [...(more?.people ?? []), ...people],
      parts: [...(more?.parts ?? []), ...parts],
      after,
    })
  }
  return { paint, rows, goOn, asking, failed }
}
