import type { WishRecord, WishState } from '@records/index'
import type { Documents } from '../../shared/documents'

type Command = Documents['command']

/** Which others a wish could be brought together with. */
export interface Alike {
  /** Only those that are held there; null for any. */
  level: 'village' | null
  /** A part of the words, or of the spot; empty for any. */
  find: string
  category: WishRecord['category']
}

/** In nobody's hands. */
const TOGETHER: WishState[] = ['collected', 'gathered', 'offered']

/** Words as somebody typed them, nothing of them a pattern. */
const containing = (words: string): RegExp => new RegExp(words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))

/**
 * What a search asks for that looks for others of a wish's village, with no askers of their own gathered under them.
 * @example togetherWith(command, wish, { level: 'village', find: '路灯', category: null })
 */
export function togetherWith(
  { and, or, in: among, neq }: Command,
  wish: Pick<WishRecord, '_id' | 'villageId'>,
  { level, find, category }: Alike,
): object {
  const words = containing(find)
  return and([
    { path: wish.villageId, state: among(TOGETHER), _id: neq(wish._id), mergedIds: [] },
    ...(level === null ? [] : [{ level }]),
    ...(category === null ? [] : [{ category }]),
    ...(find === '' ? [] : [or([{ text: words }, { spot: words }])]),
  ]) as object
}

/**
 * What a search asks for that looks for wishes which could hang on the wall, as `mayHang` says it; of what was complained
 * of a reviewer decides.
 * @example hangable(command)
 */
export const hangable = ({ in: among, neq }: Command): object => ({
  ...{ onWall: false, complained: false, checked: 'passed', text: neq(null), state: neq('held') },
  'onBehalf.childUnder14': neq(true),
  end: among([null, 'met', 'onTheSpot', 'unvisited']),
})
