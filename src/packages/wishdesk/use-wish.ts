import type { WishView } from '@contract/wish'
import { wishes } from '@contract/wishes'
import { useState } from 'react'
import { useFirstPaint } from '../../first-paint/use-first-paint'

/** One wish, as it was opened or as the last act left it. */
export function useWish(wishId: string) {
  const [after, setAfter] = useState<WishView | null>(null)
  const onAnswer = () => setAfter(null)
  const paint = useFirstPaint({ op: wishes.wish, input: { wishId }, name: null, onAnswer })
  return { paint, wish: after ?? paint.kept?.data ?? null, setAfter }
}
