import { type PlaceLine, tallies } from '@contract/tallies'
import { useState } from 'react'
import { call } from '../../api/call'
import type { ErrorCode } from '../../api/failures'
import { useFirstPaint } from '../../first-paint/use-first-paint'
import type { Among } from './places-view'

/** Places of one kind, page by page. */
export function usePlaces(among: Among) {
  const paint = useFirstPaint({ op: tallies.places, input: { among, after: null }, name: null })
  const [more, setMore] = useState<{ from: string; places: PlaceLine[]; after: string | null } | null>(null)
  const [asking, setAsking] = useState(false)
  const [failed, setFailed] = useState<ErrorCode | null>(null)
  const first = paint.kept?.data
  const mine = more && more.from === first?.after ? more : null
  const after = mine ? mine.after : (first?.after ?? null)
  const goOn = async () => {
    if (asking || after === null || !first?.after) return
    setAsking(true)
    setFailed(null)
    const answer = await call(tallies.places, { among, after })
    setAsking(false)
    if (!answer.ok) return setFailed(answer.error.code as ErrorCode)
    setMore({
      from: first.after,
      places: [...(mine?.places ?? []), ...answer.data.places],
      after: answer.data.after,
    })
  }
  return { paint, places: [...(first?.places ?? []), ...(mine?.places ?? [])], after, goOn, asking, failed }
}
