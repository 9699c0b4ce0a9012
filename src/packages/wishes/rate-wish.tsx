import type { WishRating, WishView } from '@contract/wish'
import { wishes } from '@contract/wishes'
import { instantOf } from '@domain/day'
import { useState } from 'react'
import { serverNow } from '../../api/server-clock'
import { useWrite } from '../../api/use-write'
import { Chips } from '../../components/chips'
import { Rating } from './rating'

interface RateProps {
  view: WishView
  again: () => Promise<void>
}

/** The asker's own word. */
export function RateOwn({ view, again }: RateProps) {
  const { write, sending, failed } = useWrite(wishes.rate)
  const [at] = useState(() => instantOf(serverNow()))
  const rate = async (rating: WishRating, note: string | null) => {
    if (await write({ by: { wishId: view.id }, rating, note, at, round: view.round })) await again()
  }
  return (
    <Rating
      title="办好了吗？您满意吗？"
      sending={sending}
      failed={failed?.code ?? null}
      onRate={rate}
      again={again}
    />
  )
}

const ways = [
  { id: 'visit', name: '当面问的' },
  { id: 'phone', name: '电话里问的' },
] as const

/** 代评: what the one it was filed for said, and how it was heard. */
export function RateFor({ view, again }: RateProps) {
  const { write, sending, failed } = useWrite(wishes.rateFor)
  const [heard, setHeard] = useState<'visit' | 'phone' | null>(null)
  const rate = async (rating: WishRating, note: string | null) => {
    if (heard === null) return
    if (await write({ wishId: view.id, version: view.version, rating, note, heard })) await again()
  }
  return (
    <Rating
      title={`问过${view.asker?.name ?? '本人'}了吗？怎么说？`}
      sending={sending}
      failed={failed?.code ?? null}
      missing={heard === null ? '选一下怎么问的' : null}
      onRate={rate}
      again={again}
    >
      <Chips label="怎么问的" options={ways} chosen={heard} onChoose={setHeard} />
    </Rating>
  )
}
