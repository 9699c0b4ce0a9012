import type { WishCard, WishCategory } from '@contract/wish'
import { wishes } from '@contract/wishes'
import { useEffect, useState } from 'react'
import { call } from '../../../api/call'

/** What is looked for: a part of the words or the place, and one kind or any. */
interface Sought {
  find: string
  category: WishCategory | null
}

type State = 'looking' | 'there' | 'lost'

/** Others that could be brought together with a wish, as the village's secretary looks for them. */
export function useAlike(wishId: string) {
  const [found, setFound] = useState<{ cards: WishCard[]; more: boolean }>({ cards: [], more: false })
  const [sought, setSought] = useState<Sought>({ find: '', category: null })
  const [state, setState] = useState<State>('looking')

  const fetch = async (asked: Sought, before: WishCard[]) => {
    setState('looking')
    const answer = await call(wishes.alike, { wishId, ...asked, after: before.at(-1)?.id ?? null })
    if (!answer.ok) return setState('lost')
    setFound({ cards: [...before, ...answer.data.wishes], more: answer.data.more })
    setState('there')
  }
  const look = (asked: Sought) => {
    setSought(asked)
    return fetch(asked, [])
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the sheet opens
  useEffect(() => void look(sought), [])
  return { ...found, sought, state, look, goOn: () => fetch(sought, found.cards) }
}
