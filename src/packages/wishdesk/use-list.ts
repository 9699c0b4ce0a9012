import type { WishCard } from '@contract/wish'
import { wishes } from '@contract/wishes'
import { useState } from 'react'
import { call } from '../../api/call'
import type { ErrorCode } from '../../api/failures'
import { useFirstPaint } from '../../first-paint/use-first-paint'
import type { Desk, Show } from './desk-view'

interface Asked {
  show: Show
  /** The page has shown already. */
  late: boolean
  onDesk: (desk: Desk) => void
}

/** One list of the desk, page after page. */
export function useList({ show, late, onDesk }: Asked) {
  const [next, setNext] = useState<{ cards: WishCard[]; more: boolean } | null>(null)
  const [failed, setFailed] = useState<ErrorCode | null>(null)
  const [fetching, setFetching] = useState(false)
  const onAnswer = (desk: Desk) => {
    setNext(null)
    onDesk(desk)
  }
  const paint = useFirstPaint({ op: wishes.desk, input: { show, after: null }, name: null, late, onAnswer })
  const first = paint.kept?.data
  const cards = [...(first?.wishes ?? []), ...(next?.cards ?? [])]
  const more = (next ?? first)?.more ?? false

  const goOn = async () => {
    setFetching(true)
    setFailed(null)
    const answer = await call(wishes.desk, { show, after: cards.at(-1)?.id ?? null })
    setFetching(false)
    if (!answer.ok) return setFailed(answer.error.code)
    const { wishes: found, more: still } = answer.data
    setNext((before) => ({ cards: [...(before?.cards ?? []), ...found], more: still }))
  }
  return { paint, cards, more, goOn, fetching, failed }
}
