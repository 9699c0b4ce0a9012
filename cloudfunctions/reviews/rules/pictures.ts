import type { ReviewPhoto } from '@contract/reviews'
import type { OutsideRecord, PhotoRecord } from '@records/index'
import { lookedAtFrom } from '../../shared/pictures'

/**
 * Whether somebody is to look at a session's picture now: not who handed it in, and not before WeChat's time is over.
 * @example isToLookAt({ state: 'held', reviewFrom: at, byId: 'p1', … }, { byId: 'p2', now: at }) // true
 */
export const isToLookAt = (
  { state, reviewFrom, byId }: PhotoRecord,
  reviewer: { byId: string; now: Date },
): boolean => state === 'held' && reviewFrom !== null && reviewFrom <= reviewer.now && byId !== reviewer.byId

/**
 * How a reviewer stands to the photo of study done elsewhere: never one that WeChat refused, one without a verdict only
 * when none is to come.
 * @example photoState(null, at, a minute later) // 'checking'
 */
export const photoState = (
  verdict: PhotoRecord['state'] | null,
  { at }: Pick<OutsideRecord, 'at'>,
  now: Date,
): ReviewPhoto['state'] => {
  if (verdict === 'refused') return 'refused'
  return verdict === null && now < lookedAtFrom(at) ? 'checking' : 'shown'
}
