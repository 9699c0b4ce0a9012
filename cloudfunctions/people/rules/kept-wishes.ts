import type { KeptWish, KeptWishes } from '@contract/kept-wishes'
import { instantOf } from '@domain/day'
import { type OwnWish, placeWords } from '../../shared/kept-wishes'
import { newest } from './kept-study'

const wishLine = (own: OwnWish): KeptWish => {
  const { wish, name, forWhom, phone, privateNote } = own
  const { _id: wishId, text, voice, photos, nameHidden, step, end, rating } = wish
  return {
    ...{ wishId, text, nameHidden, step, end, name, forWhom, phone, privateNote },
    at: instantOf(wish.at),
    voiceSec: voice?.sec ?? null,
    photos: photos.length,
    place: placeWords(own),
    rating: rating?.rating ?? null,
  }
}

/**
 * What somebody asked for, as their own page shows it.
 * @example keptWishesOf([one wish]).count // 1
 */
export const keptWishesOf = (own: readonly OwnWish[]): KeptWishes => newest(own, wishLine)
