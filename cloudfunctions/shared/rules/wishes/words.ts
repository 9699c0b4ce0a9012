import type { WishRating } from '@contract/wish'
import type { WishRecord } from '@records/index'
import { type Doing, type Moved, moved } from './moves'

/** An asker's word about what was done, or what somebody heard from them. */
export interface Word {
  /** Theirs: the collective one's own, or one that was merged into it. */
  wishId: string
  rating: WishRating
  forAsker: boolean
}

/** As often as 不满意 is answered in the village; then the town has it. */
const IN_THE_VILLAGE = 1

/** Who had it: what was solved on the spot is held by nobody, and goes back to who solved it. */
export const lastHolder = ({ holderId, doers }: WishRecord): string | null => holderId ?? doers.at(-1) ?? null

/**
 * 不满意 brings it back to who had it, with a new day; the second time a level up, to be assigned anew.
 */
function reopened(whole: WishRecord, doing: Doing, isGone: boolean): Moved {
  const round = whole.round + 1
  const holderId = isGone ? null : lastHolder(whole)
  const back = round <= IN_THE_VILLAGE && holderId !== null
  const level = round > IN_THE_VILLAGE ? ('town' as const) : whole.level
  const to = back ? { state: 'assigned' as const, holderId } : { state: 'gathered' as const, holderId: null }
  const claimed = back && whole.claimed
  return moved(
    whole,
    { ...doing, act: 'reopen' },
    { ...to, claimed, level, round, words: [], onTheSpot: false, end: null },
  )
}

/**
 * A wish, or the collective one it was merged into, after an asker's word. It closes when every asker has spoken, and one
 * 不满意 opens it again for all of them. Asking the table first is the caller's.
 * @param isGone whether who had it can't be given it back: erased, or no longer on WeChat with us
 * @example spoken(wish in feedback, { wishId: its own, rating: 'good', forAsker: false }, doing).wish.end // 'met'
 */
export function spoken(whole: WishRecord, word: Word, doing: Doing, isGone = false): Moved {
  if (word.rating === 'bad') return reopened(whole, doing, isGone)
  const words = [...whole.words.filter(({ wishId }) => wishId !== word.wishId), word]
  const all = words.length === 1 + whole.mergedIds.length
  const closes = all || whole.state === 'closed'
  const end = whole.onTheSpot ? ('onTheSpot' as const) : ('met' as const)
  return moved(whole, doing, { words, ...(closes && { state: 'closed' as const, end }) })
}

/**
 * A wish whose last days have passed without every asker's word: met if one was heard, 未回访 if none.
 * @example unvisited(wish nobody spoke about, doing).wish.end // 'unvisited'
 */
export function unvisited(whole: WishRecord, doing: Doing): Moved {
  const heard = whole.onTheSpot ? ('onTheSpot' as const) : ('met' as const)
  return moved(whole, doing, { state: 'closed', end: whole.words.length > 0 ? heard : 'unvisited' })
}
