import type { TimedStep } from '@contract/statistics'
import { dayOf } from '@domain/day'
import { workingDaysBetween } from '@domain/working-days'
import type { WishLineRecord, WishRecord, WishShareRecord } from '@records/index'
import { bucketOf } from './buckets'

/** What one wish adds, whichever generation counts it. */
export type Share = Omit<WishShareRecord, '_id' | 'v' | 'generation'>

const OPEN: Partial<Record<WishRecord['state'], string>> = {
  collected: 'inCollected',
  gathered: 'inGathered',
  offered: 'inGathered',
  assigned: 'inAssigned',
  feedback: 'inFeedback',
}

/** A step that one of these ends was not gone through. */
const BREAKS_OFF: readonly WishLineRecord['act'][] = ['edit', 'withdraw', 'merge', 'takeDown']

const order = (lines: readonly WishLineRecord[]): WishLineRecord[] => {
  const version = ({ _id, wishId }: WishLineRecord) => Number(_id.slice(wishId.length + 1))
  return [...lines].sort((a, b) => version(a) - version(b))
}

/**
 * The working days a wish spent in each step that it has left, all its rounds together.
 * @example stepDays([pass on Monday, gather on Wednesday]) // Map { collected → 2 }
 */
export function stepDays(lines: readonly WishLineRecord[]): Map<TimedStep, number> {
  const days = new Map<TimedStep, number>()
  let since: { step: TimedStep; at: Date } | null = null
  for (const { to, at, act, step: now } of order(lines)) {
    const step = to === 'held' ? null : now
    if (since !== null && step === since.step) continue
    if (since !== null && !BREAKS_OFF.includes(act))
      days.set(since.step, (days.get(since.step) ?? 0) + workingDaysBetween(dayOf(since.at), dayOf(at)))
    since = step === null || step === 'closed' ? null : { step, at }
  }
  return days
}

const word = ({ rating }: WishRecord): string[] => {
  if (rating === null) return []
  if (rating.forAsker) return ['heard']
  return rating.rating === 'bad' ? ['rated'] : ['rated', 'satisfied']
}

const ENDS: Record<NonNullable<WishRecord['end']>, string> = {
  met: 'met',
  onTheSpot: 'met',
  unvisited: 'unvisited',
  refused: 'refused',
  withdrawn: 'withdrawn',
  merged: 'merged',
}

function marksOf(wish: WishRecord): string[] {
  const { state, end, onTheSpot, holderId, doers } = wish
  const open = OPEN[state]
  const isDone = state === 'feedback' || state === 'closed'
  return [
    'collected',
    ...(end === 'withdrawn' || end === 'merged' ? [] : ['asked']),
    ...(onTheSpot && isDone ? ['onTheSpot'] : []),
    ...(open === undefined ? [] : [open]),
    ...(end === null ? [] : [ENDS[end]]),
    ...word(wish),
    ...(state === 'assigned' && holderId !== null ? [`inHand-${holderId}`] : []),
    ...(isDone ? doers.map((id) => `done-${id}`) : []),
  ]
}

/** It was let in, and what it says now has passed: neither taken down nor withdrawn while it was checked anew. */
const isCounted = ({ state, checked }: WishRecord, lines: readonly WishLineRecord[]): boolean =>
  state !== 'held' && checked === 'passed' && lines.some(({ to }) => to !== 'held' && to !== 'closed')

const inWork = ({ state }: WishRecord): boolean => state !== 'feedback' && state !== 'closed'

/**
 * What a wish adds to the tallies, by what it is and what its lines say; null while it counts for nothing. Nothing in it moves
 * with the clock: whether it is overdue is told from `dueOn` when it is read.
 * @example shareOf(a wish that was met, its lines).marks // ['collected', 'asked', 'met', 'rated', 'satisfied', 'done-p1']
 */
export function shareOf(wish: WishRecord, lines: readonly WishLineRecord[]): Share | null {
  if (!isCounted(wish, lines)) return null
  const days = [...stepDays(lines)].map(([step, count]) => ({ step, bucket: bucketOf(count) }))
  return {
    wishId: wish._id,
    villageId: wish.villageId,
    month: dayOf(wish.at).slice(0, 7),
    category: wish.category ?? 'none',
    marks: [...marksOf(wish), ...days.map(({ step }) => `through-${step}`)],
    dueOn: inWork(wish) ? wish.dueOn : null,
    days,
  }
}
