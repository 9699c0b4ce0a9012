import type { WishCard, WishCategory } from '@contract/wish'
import { wishCategoryName } from '../../../words/wishes'
import { withWords } from '../desk-view'

interface Option {
  id: string
  name: string
  note: string
}

/**
 * What can be ticked: what was found, and before it what was ticked in a search before and isn't found now.
 * @example optionsOf([a card], []) // [{ id: 'w2', name: '去田里那条路烂了', note: '等村里办' }]
 */
export function optionsOf(found: readonly WishCard[], ticked: readonly WishCard[]): Option[] {
  const kept = ticked.filter(({ id }) => found.every((card) => card.id !== id))
  return [...kept, ...found].map((card) => ({ id: card.id, name: card.title, note: withWords(card) }))
}

const ANY = 'any'
/** Only what is of the same kind, or anything; what nobody gathered yet has no kind. */
export const kindsFor = (category: WishCategory | null) => [
  { id: ANY, name: '哪一类都行' },
  ...(category === null ? [] : [{ id: category, name: `只看${wishCategoryName[category]}` }]),
]
export const kindOf = (id: string): WishCategory | null => (id === ANY ? null : (id as WishCategory))
export const chosenKind = (category: WishCategory | null): string => category ?? ANY
