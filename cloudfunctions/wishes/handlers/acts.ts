import type { WishCategory } from '@contract/wish'
import type { wishes } from '@contract/wishes'
import type { WishNote, WishRecord } from '@records/index'
import type { Handler } from '../../shared/handler'
import { moved } from '../../shared/rules/wishes/moves'
import type { WishesRepo } from '../repo'
import { type AtHand, answered, atHand, doingOf } from './at-hand'

/** Before the asker only what somebody did counts; they are told it waits for their word. */
export const toFeedback = ({ wish, looker }: AtHand, category: WishCategory | null): Partial<WishRecord> => ({
  state: 'feedback',
  category,
  words: [],
  doers: [...new Set([...wish.doers, ...(looker.personId === null ? [] : [looker.personId])])],
})

export const withdraw: Handler<typeof wishes.withdraw, WishesRepo> = async (input, visit) => {
  const found = await atHand('withdraw', input, visit)
  if (!found.ok) return found
  const { wish } = found.data
  const doing = doingOf('withdraw', found.data, visit.now)
  // Nobody need look at what is no longer asked.
  const changes = {
    state: 'closed' as const,
    end: 'withdrawn' as const,
    reviewId: null,
    waitsForVerdict: false,
  }
  return answered(moved(wish, doing, changes), found.data, visit)
}

export const gather: Handler<typeof wishes.gather, WishesRepo, WishNote | null> = async (input, visit) => {
  const found = await atHand('gather', input, visit)
  if (!found.ok) return found
  const doing = doingOf('gather', found.data, visit.now, visit.prepared)
  const changes = { state: 'gathered' as const, category: input.category }
  return answered(moved(found.data.wish, doing, changes), found.data, visit)
}

export const solveOnTheSpot: Handler<typeof wishes.solveOnTheSpot, WishesRepo, WishNote | null> = async (
  input,
  visit,
) => {
  const found = await atHand('solveOnTheSpot', input, visit)
  if (!found.ok) return found
  const doing = doingOf('solveOnTheSpot', found.data, visit.now, visit.prepared)
  const changes = { ...toFeedback(found.data, input.category), onTheSpot: true }
  return answered(moved(found.data.wish, doing, changes), found.data, visit)
}

export const refuseWish: Handler<typeof wishes.refuse, WishesRepo, WishNote | null> = async (
  input,
  visit,
) => {
  const found = await atHand('refuse', input, visit)
  if (!found.ok) return found
  const doing = doingOf('refuse', found.data, visit.now, visit.prepared)
  const changes = { state: 'closed' as const, end: 'refused' as const, refusal: input.why }
  return answered(moved(found.data.wish, doing, changes), found.data, visit)
}

export const offer: Handler<typeof wishes.offer, WishesRepo, WishNote | null> = async (input, visit) => {
  const found = await atHand('offer', input, visit)
  if (!found.ok) return found
  const doing = doingOf('offer', found.data, visit.now, visit.prepared)
  return answered(moved(found.data.wish, doing, { state: 'offered' }), found.data, visit)
}
