import { statistics } from '@contract/statistics'
import { useState } from 'react'
import { call } from '../../api/call'
import type { ErrorCode } from '../../api/failures'
import { useWrite } from '../../api/use-write'
import { useFirstPaint } from '../../first-paint/use-first-paint'
import type { CategoryId, Figures } from './figures-view'

interface Asked {
  placeId: string | null
  month: string | null
  category: CategoryId | null
}

const first: Asked = { placeId: null, month: null, category: null }

/** The figures of a place, a month and a category; while others are fetched those stay that were there. */
export function useFigures() {
  const [asked, setAsked] = useState<Asked>(first)
  const [newer, setNewer] = useState<Figures | null>(null)
  const [failed, setFailed] = useState<ErrorCode | null>(null)
  const paint = useFirstPaint({
    op: statistics.figures,
    input: first,
    name: 'wish-figures',
    onAnswer: () => setNewer(null),
  })
  const { write, sending, failed: notCounted } = useWrite(statistics.catchUp)

  const load = async (next: Asked) => {
    setAsked(next)
    setFailed(null)
    const answer = await call(statistics.figures, next)
    if (answer.ok) setNewer(answer.data)
    else setFailed(answer.error.code as ErrorCode)
  }
  const catchUp = async () => {
    if ((await write({})) !== null) await load(asked)
  }
  return {
    paint,
    figures: newer ?? paint.kept?.data ?? null,
    setPlace: (placeId: string) => load({ ...asked, placeId }),
    setMonth: (month: string | null) => load({ ...asked, month }),
    setCategory: (category: CategoryId | null) => load({ ...asked, category }),
    catchUp,
    sending,
    failed: failed ?? (notCounted?.code as ErrorCode | undefined) ?? null,
  }
}

export type FiguresPage = ReturnType<typeof useFigures>
