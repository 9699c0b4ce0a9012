import type { Role } from '@contract/core'
import type { WishAct, WishRating, WishStep } from '@contract/wish'
import type { WishLineRecord, WishNote, WishRecord, WishState } from '@records/index'
import { dueFor } from './due'
import { leads } from './table'
import { mayHang } from './wall'

/** Somebody, or a rule of the town, does something to a wish. */
export interface Doing {
  act: WishAct
  /** Null for who filed it, and for a rule. */
  byId: string | null
  /** `villager` for who filed it; null for a rule. */
  byRole: Role | null
  now: Date
  note?: WishNote | null
  rating?: WishRating | null
}

/** What is read of a wish when this has happened, and the line that says so. */
export interface Moved {
  wish: WishRecord
  line: WishLineRecord
}

/** Which of the five steps a state belongs to: what lies before the helpers is not yet 交办. */
const STEPS: Record<WishState, WishStep> = {
  held: 'collected',
  collected: 'collected',
  gathered: 'gathered',
  offered: 'gathered',
  assigned: 'assigned',
  feedback: 'feedback',
  closed: 'closed',
}

/** A new step has its own day, and what was said and told about the one before is over. */
const begun = (wish: WishRecord, now: Date): WishRecord => ({
  ...wish,
  step: STEPS[wish.state],
  stepAt: now,
  dueOn: dueFor(wish.state, wish.category, now),
  postponed: false,
  reminded: 0,
  toldDue: null,
})

const lineOf = (
  before: WishRecord,
  wish: WishRecord,
  { act, byId, byRole, now, note = null, rating = null }: Doing,
): WishLineRecord => ({
  _id: `${wish._id}:${wish.version}`,
  v: 1,
  wishId: wish._id,
  at: now,
  act,
  from: before.state,
  to: wish.state,
  step: wish.step,
  end: wish.end,
  byId,
  byRole,
  holderId: wish.holderId,
  level: wish.level,
  rating,
  note,
  dueOn: wish.dueOn,
  villageId: wish.villageId,
  category: wish.category,
})

/** The first line of a wish. */
export const asked = (wish: WishRecord, now: Date): Moved => ({
  wish,
  line: lineOf(wish, wish, { act: 'ask', byId: null, byRole: 'villager', now }),
})

/**
 * A wish after something was done to it, with its line; asking the table is the caller's, and what the table doesn't know is a
 * fault. A due date among the changes stands over the step's own.
 * @param again the step begins anew although its state is the same: somebody else has it now
 * @example moved(wish in offered, { act: 'claim', … }, { state: 'assigned', holderId: 'p1' }).wish.step // 'assigned'
 */
export function moved(before: WishRecord, doing: Doing, changes: Partial<WishRecord>, again = false): Moved {
  const changed = { ...before, ...changes, version: before.version + 1 }
  if (!leads(doing.act, before.state, changed.state))
    throw new Error(`the table knows no ${doing.act} from ${before.state} to ${changed.state}`)
  const begins = again || changed.state !== before.state
  const stepped = begins ? { ...begun(changed, doing.now), ...dayIn(changes) } : changed
  const closes = stepped.state === 'closed' && before.state !== 'closed'
  const wish = {
    ...stepped,
    ...(closes && { endedAt: doing.now }),
    ...(stepped.state !== 'closed' && { end: null, endedAt: null }),
    // Written anew, withdrawn, refused or merged, it hangs there no longer.
    onWall: stepped.onWall && mayHang(stepped),
  }
  return { wish, line: lineOf(before, wish, doing) }
}

const dayIn = ({ dueOn }: Partial<WishRecord>): Pick<WishRecord, 'dueOn'> | undefined =>
  dueOn === undefined || dueOn === null ? undefined : { dueOn }
