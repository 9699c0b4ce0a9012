import type { WishCard, WishView } from '@contract/wish'
import { withWords } from '../desk-view'

/**
 * Others that can be the same thing: of the village, in nobody's hands, and no collective ones themselves.
 * @example togetherWith(wish, [another of its village]) // [{ id: 'w2', name: '去田里那条路烂了', note: '等村里办' }]
 */
export const togetherWith = ({ id, village }: Pick<WishView, 'id' | 'village'>, cards: readonly WishCard[]) =>
  cards
    .filter((card) => card.id !== id && card.village === village && card.askers === 1)
    .filter(({ step, end }) => end === null && (step === 'collected' || step === 'gathered'))
    .map((card) => ({ id: card.id, name: card.title, note: withWords(card) }))
