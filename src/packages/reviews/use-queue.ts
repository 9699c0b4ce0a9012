import type { OutputOf } from '@contract/core'
import { type RefuseReason, type ReviewItem, reviews } from '@contract/reviews'
import { useCallback, useEffect, useState } from 'react'
import { call } from '../../api/call'
import { useWrite } from '../../api/use-write'
import { useFirstPaint } from '../../first-paint/use-first-paint'
import type { Decided } from './review-view'

type Page = OutputOf<typeof reviews.queue>

/** What became of the item before. */
export type Before = Decided | null

/** What lies before the reviewer: one after another, some put off, the next page when this one is through. */
export function useQueue() {
  const paint = useFirstPaint({ op: reviews.queue, input: { after: null }, name: null })
  const [more, setMore] = useState<Page | null>(null)
  const [done, setDone] = useState<string[]>([])
  const [putOff, setPutOff] = useState<string[]>([])
  const [before, setBefore] = useState<Before>(null)
  const { write, sending, failed, forgive } = useWrite(reviews.decide)

  const page = more ?? paint.kept?.data
  const left = page?.items.filter(({ id }) => !done.includes(id)) ?? []
  const item = left.find(({ id }) => !putOff.includes(id)) ?? null

  const next = page?.next ?? null
  const dry = item === null && next !== null
  const { load } = paint
  const fromStart = useCallback(async () => {
    setMore(null)
    setPutOff([])
    await load()
  }, [load])
  useEffect(() => {
    if (!dry) return
    void call(reviews.queue, { after: next }).then((answer) => {
      if (answer.ok) setMore(answer.data)
      else void fromStart()
    })
  }, [dry, next, fromStart])

  const decide = async (one: ReviewItem, refuse: RefuseReason | null, minutes: number | null) => {
    const answer = await write({ id: one.id, refuse, minutes })
    if (answer === null) return false
    setDone((ids) => [...ids, one.id])
    setBefore({ item: one, ...answer })
    return true
  }
  /** Somebody else was quicker, or it was ended altogether: nothing is left to do about it. */
  const leave = (one: ReviewItem, state: 'gone' | 'takenDown' = 'gone') => {
    forgive()
    setDone((ids) => [...ids, one.id])
    setBefore({ item: one, state, creditedSec: 0 })
  }
  const later = (one: ReviewItem) => {
    forgive()
    setBefore(null)
    setPutOff((ids) => [...ids, one.id])
  }
  const counted = page?.items.filter(({ id }) => done.includes(id)).length ?? 0
  return {
    paint,
    item,
    before,
    waiting: Math.max(left.length, (page?.waiting ?? 0) - counted),
    putOff: putOff.filter((id) => !done.includes(id)).length,
    dry,
    decide,
    leave,
    later,
    fromStart,
    sending,
    failed,
    forgive,
  }
}
