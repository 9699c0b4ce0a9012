import type { VisitRecord } from '@records/index'
import type { Documents } from './documents'

/** What somebody said at their door, agreed to hand on, and nobody has to look at any more; oldest first. */
export const suggestionsToWish = (documents: Documents, limit: number): Promise<VisitRecord[]> =>
  documents.find<VisitRecord>(
    'visits',
    { toWish: true, 'suggestion.state': 'passed' },
    { orderBy: [['loggedAt', 'asc']], limit },
  )

/**
 * The id of the wish that a visit's suggestion becomes: there is never a second one.
 * @example wishIdOf('x1') // 'visit-x1'
 */
export const wishIdOf = (visitId: string): string => `visit-${visitId}`

/** The wishes that may have come of what somebody said at their door. */
export async function wishIdsOfVisited(documents: Documents, personId: string): Promise<string[]> {
  const visits = await documents.find<VisitRecord>('visits', { personIds: personId }, { fields: ['byId'] })
  return visits.map(({ _id }) => wishIdOf(_id))
}
