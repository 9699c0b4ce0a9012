import type { PhotoRecord } from '@records/index'
import { lookedAtFrom } from '../../shared/pictures'

type State = PhotoRecord['state']

const reviewFrom = (verdict: State | null, at: Date): Date | null => {
  if (verdict === null) return lookedAtFrom(at)
  return verdict === 'held' ? at : null
}

/**
 * A picture just handed in, perhaps with a verdict that was quicker than its writing.
 * @example newPhoto({ file: 'cloud://…', traceId: 't1', byId: 'p1', at }, null).state // 'held'
 */
export const newPhoto = (
  photo: Pick<PhotoRecord, 'file' | 'uploaded' | 'traceId' | 'byId' | 'at'>,
  verdict: State | null,
): PhotoRecord => ({
  ...photo,
  state: verdict ?? 'held',
  reviewFrom: reviewFrom(verdict, photo.at),
  decidedBy: null,
})

/**
 * A picture after WeChat's verdict; what a reviewer has decided stands.
 * @example withVerdict(a picture that a reviewer refused, 'passed', at).state // 'refused'
 */
export const withVerdict = (photo: PhotoRecord, verdict: State, at: Date): PhotoRecord =>
  photo.decidedBy === null ? { ...photo, state: verdict, reviewFrom: reviewFrom(verdict, at) } : photo
